package be.egmont.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A small form of somebody who is not known yet, read by hand: the container's own reading takes as long as whoever sends it likes,
 * and takes forms in parts as well.
 */
final class StrangersForm {

    private static final System.Logger LOG = System.getLogger(StrangersForm.class.getName());

    static final int LARGEST = 16 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String TYPE = "application/x-www-form-urlencoded";

    private StrangersForm() {}

    /** Its fields; none when it is no form, too large or too slow. */
    static Map<String, String> of(HttpServletRequest request) {
        String type = request.getContentType();
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith(TYPE);
        try {
            return form ? fields(read(request.getInputStream())) : Map.of();
        } catch (IOException gone) {
            // he has stopped sending, or the server has stopped waiting
            LOG.log(Level.DEBUG, "A form of a stranger did not come", gone);
            return Map.of();
        }
    }

    private static String read(InputStream sent) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[1024];
        for (int read = sent.read(part); read >= 0; read = sent.read(part)) {
            body.write(part, 0, read);
            if (body.size() > LARGEST || System.nanoTime() > end) {
                return "";
            }
        }
        return body.toString(StandardCharsets.US_ASCII);
    }

    static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            try {
                if (equals > 0) {
                    fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            } catch (IllegalArgumentException malformed) {
                return Map.of();
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
