package be.egmont.bench.product;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page as a browser would send it: what stands in it, what somebody types or chooses, and one button. */
final class Form {

    private static final Pattern FIELD = Pattern.compile(
            "(?s)<input\\b[^>]*>|<textarea\\b[^>]*>.*?</textarea>|<select\\b[^>]*>.*?</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*>");
    private static final String BOUNDARY = "----egmont-bench";

    private record Field(String name, String value) {}

    private final URI action;
    private final List<Field> fields = new ArrayList<>();
    private Field fileName;
    private byte[] file;

    private Form(URI action) {
        this.action = action;
    }

    /** @param page where it stands */
    static Form of(String html, String id, URI page) {
        Matcher form = Pattern.compile("(?s)<form id=\"" + id + "\"([^>]*)>(.*?)</form>")
                .matcher(html);
        if (!form.find()) {
            throw new IllegalStateException("No form " + id + " at " + page);
        }
        Form found = new Form(page.resolve(plain(attribute(form.group(1), "action"))));
        FIELD.matcher(form.group(2)).results().forEach(field -> found.take(field.group()));
        return found;
    }

    private void take(String field) {
        String head = field.substring(0, field.indexOf('>') + 1);
        String name = attribute(head, "name");
        String type = attribute(head, "type");
        if (name.isEmpty() || type.matches("submit|button|file|image")) {
            return;
        }
        if (field.startsWith("<textarea")) {
            fields.add(new Field(name, plain(field.replaceAll("(?s)^<[^>]*>\\r?\\n?|</textarea>$", ""))));
        } else if (field.startsWith("<select")) {
            List<String> options = OPTION.matcher(field)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .toList();
            options.stream()
                    .filter(option -> option.contains("selected"))
                    .findFirst()
                    .or(() -> options.stream().findFirst())
                    .ifPresent(option -> fields.add(new Field(name, plain(attribute(option, "value")))));
        } else if (!type.matches("checkbox|radio") || head.contains(" checked")) {
            fields.add(new Field(name, plain(attribute(head, "value"))));
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String plain(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** What is typed or chosen; a mark can be set many times. */
    Form with(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    /** What is chosen instead of what stands there. */
    Form instead(String name, String value) {
        fields.removeIf(field -> field.name().equals(name));
        return with(name, value);
    }

    Form withFile(String name, String called, byte[] content) {
        fileName = new Field(name, called);
        file = content.clone();
        return this;
    }

    /** What a browser sends when that button is pressed. */
    HttpRequest.Builder press(String button) {
        with(button, "x");
        return file == null ? encoded() : inParts();
    }

    private HttpRequest.Builder encoded() {
        String body = fields.stream()
                .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder inParts() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Field field : fields) {
            write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"\r\n\r\n"
                    + field.value() + "\r\n");
        }
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fileName.name()
                + "\"; filename=\"" + fileName.value() + "\"\r\nContent-Type: text/csv\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return HttpRequest.newBuilder(action)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
