package be.egmont.bench.product;

import be.egmont.run.Folders;
import be.egmont.run.Memory;
import java.io.PrintStream;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;

/**
 * Starts the product as the default run does and measures it: from the start to the first page, memory of each process,
 * then each page at one and at twenty editions of data. Prints CSV.
 *
 * <p>The time of a page is that of up to thirty visits after some to warm up, over the loopback address, until its last byte: what
 * the server takes and a little more. Statements are counted in the log of the database.
 */
public final class ProductBench {

    private static final int EDITIONS = 20;

    /** What a page of the journal holds. */
    private static final int JOURNAL_ROWS = 20;

    private final PrintStream out = System.out;

    private ProductBench() {}

    /**
     * Measures.
     *
     * @param arguments how many editions there are at the end, twenty without
     */
    public static void main(String[] arguments) throws Exception {
        new ProductBench().run(arguments.length == 0 ? EDITIONS : Integer.parseInt(arguments[0]));
    }

    private void run(int wanted) throws Exception {
        Folders folders = Product.workshop();
        Product.logStatements(folders);
        long start = System.nanoTime();
        try (Product product = Product.start(folders)) {
            out.println("what,value");
            line("seconds from start to first page", "%.1f", seconds(start));
            memory(product);
            try (Connection connection = product.database().connect()) {
                // an account is there once somebody has signed in
                new Visitor(product.url()).signIn(Page.REPORTER);
                List<Page> pages = Page.all(connection);
                PageTimer timer = new PageTimer(product.url(), new StatementLog(product.databaseLog()), out);
                Editions editions = new Editions(connection);
                timer.warm(pages);
                fillJournal(product);
                out.println(PageTimer.head());
                timer.measure(pages, editions.count());
                long begin = System.nanoTime();
                editions.growTo(wanted);
                out.printf(Locale.ROOT, "# %s, in %.1f seconds%n", editions.size(), seconds(begin));
                fillJournal(product);
                timer.measure(pages, editions.count());
            }
            memory(product);
            line("seconds of the whole", "%.0f", seconds(start));
        }
    }

    /** The same rows come first at one edition and at twenty, so that what differs is what lies behind them. */
    private static void fillJournal(Product product) throws Exception {
        Visitor refused = new Visitor(product.url());
        refused.signIn(Page.REPORTER);
        for (int row = 0; row < JOURNAL_ROWS; row++) {
            refused.ask("/audit/journal.xhtml");
        }
    }

    private void memory(Product product) {
        line("MiB of the server", "%d", Memory.mebibytes(product.server()).orElse(-1));
        product.database()
                .process()
                .ifPresent(process -> line(
                        "MiB of the database", "%d", Memory.mebibytes(process).orElse(-1)));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void line(String what, String format, Object value) {
        out.printf(Locale.ROOT, "%s," + format + "%n", what, value);
    }
}
