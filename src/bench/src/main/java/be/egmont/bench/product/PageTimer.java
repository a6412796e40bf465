package be.egmont.bench.product;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Visits each page many times and prints a line for it; a page that is slow is visited less often, so that a bench ends. */
final class PageTimer {

    private static final int WARM = 3;
    private static final int VISITS = 30;
    private static final int FEWEST = 5;
    private static final long PATIENCE = Duration.ofSeconds(6).toNanos();

    private final String url;
    private final StatementLog log;
    private final PrintStream out;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, Weight.Scales> scales = new HashMap<>();

    PageTimer(String url, StatementLog log, PrintStream out) {
        this.url = url;
        this.log = log;
        this.out = out;
    }

    static String head() {
        return "editions,page,reader,ms_median,ms_p95,visits,statements,html_bytes,first_bytes,after_bytes";
    }

    /** All pages some times, so that none is measured while the server still compiles what all of them need. */
    void warm(List<Page> pages) throws IOException, InterruptedException {
        for (int round = 0; round < WARM; round++) {
            for (Page page : pages) {
                visitor(page.subject()).ask(page.path());
            }
        }
    }

    void measure(List<Page> pages, int editions) throws IOException, InterruptedException {
        for (Page page : pages) {
            Visitor visitor = visitor(page.subject());
            int status = visitor.ask(page.path()).statusCode();
            if (status == 200) {
                measure(page, visitor, editions);
            } else {
                out.printf(Locale.ROOT, "%d,%s,%s,answered %d%n", editions, page.path(), page.subject(), status);
            }
        }
    }

    private void measure(Page page, Visitor visitor, int editions) throws IOException, InterruptedException {
        for (int i = 0; i < WARM; i++) {
            visitor.ask(page.path());
        }
        long position = log.position();
        long[] nanos = new long[VISITS];
        long begin = System.nanoTime();
        int visits = 0;
        while (visits < VISITS && (visits < FEWEST || System.nanoTime() - begin < PATIENCE)) {
            long start = System.nanoTime();
            visitor.ask(page.path());
            nanos[visits++] = System.nanoTime() - start;
        }
        double statements = (double) log.since(position) / visits;
        Arrays.sort(nanos, 0, visits);
        Weight weight = scales.computeIfAbsent(page.subject(), subject -> new Weight.Scales(visitor))
                .weigh(page.path());
        out.printf(
                Locale.ROOT,
                "%d,%s,%s,%.1f,%.1f,%d,%.1f,%d,%d,%d%n",
                editions,
                page.path(),
                page.subject(),
                nanos[visits / 2] / 1e6,
                nanos[Math.min(visits - 1, visits * 95 / 100)] / 1e6,
                visits,
                statements,
                weight.html(),
                weight.first(),
                weight.after());
    }

    private Visitor visitor(String subject) throws IOException, InterruptedException {
        Visitor known = visitors.get(subject);
        if (known == null) {
            known = new Visitor(url);
            known.signIn(subject);
            visitors.put(subject, known);
        }
        return known;
    }
}
