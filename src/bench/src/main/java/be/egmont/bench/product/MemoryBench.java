package be.egmont.bench.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody who has signed in costs the server's heap while he reads: each of so many views a hundred pages, then everything
 * that nobody needs is collected, and what is live is compared with what was live before they came. Prints CSV.
 */
public final class MemoryBench {

    private static final int PEOPLE = 20;
    private static final int VIEWS = 100;
    /** After the first of them the heap still shrinks and grows by what caches hold. */
    private static final int SETTLING = 3;

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private MemoryBench() {}

    /**
     * Measures.
     *
     * @param arguments how many people of each kind, twenty without
     */
    public static void main(String[] arguments) throws Exception {
        int people = arguments.length == 0 ? PEOPLE : Integer.parseInt(arguments[0]);
        try (Product product = Product.start(Product.workshop())) {
            new Visitor(product.url()).signIn(Page.REPORTER);
            List<Page> pages;
            try (Connection connection = product.database().connect()) {
                pages = Page.all(connection);
            }
            System.out.println("reader,people,views_each,kib_each");
            for (String subject : pages.stream().map(Page::subject).distinct().toList()) {
                List<String> own = pages.stream()
                        .filter(page -> page.subject().equals(subject))
                        .map(Page::path)
                        .toList();
                // what is loaded or kept once for all of them is there before
                for (int i = 0; i < SETTLING; i++) {
                    read(product.url(), subject, own, VIEWS);
                }
                long before = live(product.server());
                List<Visitor> still = new ArrayList<>();
                for (int i = 0; i < people; i++) {
                    still.add(read(product.url(), subject, own, VIEWS));
                }
                long kib = live(product.server()) - before;
                System.out.printf(Locale.ROOT, "%s,%d,%d,%.1f%n", subject, still.size(), VIEWS, (double) kib / people);
            }
        }
    }

    private static Visitor read(String url, String subject, List<String> paths, int views)
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor(url);
        visitor.signIn(subject);
        for (int i = 0; i < views; i++) {
            String path = paths.get(i % paths.size());
            int status = visitor.ask(path).statusCode();
            if (status != 200) {
                throw new IOException(path + " answers " + status + " to " + subject);
            }
        }
        return visitor;
    }

    /** KiB on the heap after two collections: what the first one finds unreachable may have kept more. */
    private static long live(ProcessHandle server) throws IOException, InterruptedException {
        jcmd(server, "GC.run");
        jcmd(server, "GC.run");
        return USED.matcher(jcmd(server, "GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
    }

    private static String jcmd(ProcessHandle server, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(answer);
        }
        return answer;
    }
}
