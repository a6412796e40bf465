package be.egmont.bench.product;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has signed in at the demo provider and asks for pages, one after the other. */
final class Visitor {

    private static final Pattern FORM = Pattern.compile("(?s)<form.*?</form>");
    private static final Pattern INPUT = Pattern.compile("<input[^>]* name=\"([^\"]*)\"[^>]* value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String house;
    private int size;

    private Visitor(String house) {
        this.house = house;
    }

    /**
     * Signs in with one click.
     *
     * @param subject as the demo provider knows him
     */
    static Visitor signedIn(String house, String subject) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(house);
        HttpResponse<String> provider = visitor.send(HttpRequest.newBuilder(URI.create(house + "/")));
        String form = FORM.matcher(provider.body())
                .results()
                .map(MatchResult::group)
                .filter(one -> one.contains("\"" + subject + "\""))
                .findFirst()
                .orElseThrow(() -> new IOException("The provider does not know " + subject));
        String fields = INPUT.matcher(form)
                .results()
                .map(input -> input.group(1) + "=" + URLEncoder.encode(plain(input.group(2)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> page = visitor.send(HttpRequest.newBuilder(provider.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
        if (page.statusCode() != 200 || !page.uri().toString().startsWith(house)) {
            throw new IOException("Nobody was signed in: " + page.uri() + " answered " + page.statusCode());
        }
        return visitor;
    }

    /** What the page answers. */
    int status(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(house + path))).statusCode();
    }

    /** Asks for a page and comes back with how long it took, in nanoseconds, until its last byte was here. */
    long visit(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(house + path)));
        long end = System.nanoTime();
        if (page.statusCode() != 200) {
            throw new IOException(path + " answered " + page.statusCode());
        }
        size = page.body().length();
        return end - start;
    }

    /** How long the page was that he saw last, in characters. */
    int size() {
        return size;
    }

    private static String plain(String attribute) {
        return attribute
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
