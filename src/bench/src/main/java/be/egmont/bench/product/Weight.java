package be.egmont.bench.product;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a browser fetches for a page, in bytes on the line, compressed as the server does it.
 *
 * @param html the page alone, uncompressed
 * @param first the page with its style sheets, scripts, drawings and the fonts that it names itself
 * @param after the page with what the browser may not keep
 */
record Weight(int html, long first, long after) {

    private static final Pattern ADDRESS =
            Pattern.compile("<(?:link|script|img|use)\\b[^>]*?\\s(?:href|src)=\"([^\"#]+)");
    /** Fonts are left out: of those in a style sheet a browser fetches only what the letters of a page need. */
    private static final Pattern IN_SHEET = Pattern.compile("url\\(\"?([^\")]+\\.svg[^\")]*)");

    private record Part(long bytes, boolean kept, String text) {}

    /** Weighs pages for one reader; each file once, however many pages name it. */
    static final class Scales {

        private final Visitor visitor;
        private final Map<URI, Part> known = new HashMap<>();

        Scales(Visitor visitor) {
            this.visitor = visitor;
        }

        Weight weigh(String path) throws IOException, InterruptedException {
            HttpResponse<byte[]> page = visitor.fetch(visitor.address(path));
            String html = text(page);
            Set<URI> files = new LinkedHashSet<>();
            collect(files, page.uri(), ADDRESS, html);
            long first = page.body().length;
            long after = page.body().length;
            for (URI file : Set.copyOf(files)) {
                if (file.getPath().contains(".css")) {
                    collect(files, file, IN_SHEET, part(file).text());
                }
            }
            for (URI file : files) {
                Part part = part(file);
                first += part.bytes();
                after += part.kept() ? 0 : part.bytes();
            }
            return new Weight(html.getBytes(StandardCharsets.UTF_8).length, first, after);
        }

        private static void collect(Set<URI> files, URI base, Pattern pattern, String text) {
            pattern.matcher(text)
                    .results()
                    .map(found -> base.resolve(found.group(1).replace("&amp;", "&")))
                    .filter(file -> file.getHost().equals(base.getHost()))
                    .forEach(files::add);
        }

        private Part part(URI file) throws IOException, InterruptedException {
            Part part = known.get(file);
            if (part == null) {
                HttpResponse<byte[]> answer = visitor.fetch(file);
                String cache = answer.headers().firstValue("Cache-Control").orElse("");
                boolean kept = cache.matches(".*max-age=[1-9].*")
                        || answer.headers().firstValue("Expires").isPresent();
                part = new Part(answer.body().length, kept, file.getPath().contains(".css") ? text(answer) : "");
                known.put(file, part);
            }
            return part;
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
