package be.egmont.bench.product;

import be.egmont.run.DemoIdentityProvider;
import be.egmont.run.Folders;
import be.egmont.run.Memory;
import be.egmont.run.PayaraMicro;
import be.egmont.run.Ports;
import be.egmont.run.Postgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Starts the product as the default run does and measures it: from the start to the first page, memory of each process,
 * then each list page at one and at twenty editions of data. Prints CSV.
 *
 * <p>The time of a page is the median of thirty visits after ten, over the loopback address, until its last byte: what
 * the server takes and a little more. Statements are counted in the log of the database.
 */
public final class ProductBench {

    private static final int WARM = 10;
    private static final int VISITS = 30;
    private static final int EDITIONS = 20;

    private final PrintStream out;
    private final Path server;
    private final Path application;
    private final Folders folders;

    private ProductBench(Path server, Path application, Path work, PrintStream out) {
        this.server = server;
        this.application = application.toAbsolutePath();
        this.folders = Folders.below(work, "data");
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param arguments none; what the build has made is taken from where it made it
     */
    public static void main(String[] arguments) throws Exception {
        Path own = Path.of("src/bench/target").toAbsolutePath();
        Path work = Files.createTempDirectory(own, "product-");
        new ProductBench(own.resolve("server/payara-micro.jar"), Path.of("web/target/egmont.war"), work, System.out)
                .run();
    }

    private void run() throws Exception {
        logStatements();
        long start = System.nanoTime();
        int port = Ports.free();
        String url = "http://localhost:" + port;
        try (Postgres database = Postgres.start(folders);
                DemoIdentityProvider identities = DemoIdentityProvider.start(Ports.free(), url);
                PayaraMicro micro = launch(database, identities, port, url)) {
            out.println("what,value");
            line("seconds from start to first page", "%.1f", (System.nanoTime() - start) / 1e9);
            memory(micro, database);
            StatementLog log = new StatementLog(folders.log().resolve("postgresql.log"));
            try (Connection connection = database.connect()) {
                // an account is there once somebody has signed in
                new Visitor(url).signIn(Page.REPORTER);
                List<Page> pages = Page.all(connection);
                out.println("editions,page,reader,ms_median,ms_p95,statements,kib");
                measure(pages, url, log, 1);
                Editions editions = new Editions(connection);
                editions.growTo(EDITIONS);
                out.println("# " + editions.size());
                measure(pages, url, log, EDITIONS);
            }
            memory(micro, database);
        }
    }

    /** The database must be told before its first start: its settings belong to the superuser. */
    private void logStatements() throws IOException {
        Path database;
        try (Postgres once = Postgres.start(folders)) {
            database = once.folder();
        }
        Files.writeString(database.resolve("postgresql.conf"), "\nlog_statement = 'all'\n", StandardOpenOption.APPEND);
    }

    private PayaraMicro launch(Postgres database, DemoIdentityProvider identities, int port, String url) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(identities.environment());
        environment.put("EGMONT_URL", url);
        environment.put("EGMONT_DEMO", "true");
        environment.put("EGMONT_CLOCK_START", "2026-02-04T09:42:00Z");
        return PayaraMicro.start(server, application, port, folders, environment);
    }

    private void memory(PayaraMicro micro, Postgres database) {
        line("MiB of the server", "%d", Memory.mebibytes(micro.process()).orElse(-1));
        database.process()
                .ifPresent(process -> line(
                        "MiB of the database", "%d", Memory.mebibytes(process).orElse(-1)));
    }

    private void measure(List<Page> pages, String url, StatementLog log, int editions)
            throws IOException, InterruptedException {
        Map<String, Visitor> visitors = new HashMap<>();
        for (Page page : pages) {
            if (!visitors.containsKey(page.subject())) {
                Visitor arriving = new Visitor(url);
                arriving.signIn(page.subject());
                visitors.put(page.subject(), arriving);
            }
            Visitor visitor = visitors.get(page.subject());
            int status = visitor.ask(page.path()).statusCode();
            if (status != 200) {
                out.printf(Locale.ROOT, "%d,%s,%s,answered %d,,,%n", editions, page.path(), page.subject(), status);
                continue;
            }
            for (int i = 0; i < WARM; i++) {
                visitor.ask(page.path());
            }
            long position = log.position();
            long[] nanos = new long[VISITS];
            int size = 0;
            for (int i = 0; i < VISITS; i++) {
                long start = System.nanoTime();
                size = visitor.ask(page.path()).body().length();
                nanos[i] = System.nanoTime() - start;
            }
            double statements = (double) log.since(position) / VISITS;
            Arrays.sort(nanos);
            out.printf(
                    Locale.ROOT,
                    "%d,%s,%s,%.1f,%.1f,%.1f,%d%n",
                    editions,
                    page.path(),
                    page.subject(),
                    nanos[VISITS / 2] / 1e6,
                    nanos[VISITS * 95 / 100] / 1e6,
                    statements,
                    size / 1024);
        }
    }

    private void line(String what, String format, Object value) {
        out.printf(Locale.ROOT, "%s," + format + "%n", what, value);
    }
}
