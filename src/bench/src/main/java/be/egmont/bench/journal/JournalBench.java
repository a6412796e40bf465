package be.egmont.bench.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the journal costs a call of a boundary: the product as it ships and a copy without a journal, each with a server
 * and a PostgreSQL of its own, in turns, so that whatever else the machine does falls on both. Prints CSV.
 *
 * <p>A call is one request over the loopback address, until the last byte of the answer: sign-in, rights, boundary,
 * commit.
 */
public final class JournalBench {

    private static final int WARM = 400;
    /** Many short batches: what the machine does besides lasts longer than one, and falls on both. */
    private static final int EACH = 6;

    private static final List<Integer> WRITERS = List.of(1, 8);

    private final PrintStream out = System.out;

    private JournalBench() {}

    /**
     * Measures.
     *
     * @param arguments none; what the build has made is taken from where it made it
     */
    public static void main(String[] arguments) throws Exception {
        Path own = Path.of("src/bench/target").toAbsolutePath();
        Path work = Files.createTempDirectory(own, "journal-");
        Path server = own.resolve("server/payara-micro.jar");
        Path application = Path.of("web/target/egmont.war").toAbsolutePath();
        Path silenced = Silenced.archive(application, work);
        try (Side with = Side.start(server, application, work.resolve("with"));
                Side without = Side.start(server, silenced, work.resolve("without"))) {
            new JournalBench().run(with, without);
        }
    }

    private void run(Side with, Side without) throws Exception {
        int most = WRITERS.get(WRITERS.size() - 1);
        with.come(most);
        without.come(most);
        try (Connection noted = with.connect();
                Connection unnoted = without.connect()) {
            Silenced.database(unnoted);
            Act[] events = {Act.event(noted), Act.event(unnoted)};
            Act[] moves = {Act.move(noted, with.writer(0), most), Act.move(unnoted, without.writer(0), most)};
            long before = rows(unnoted);
            long told = rows(noted);
            out.println(
                    "act,writers,ms_with,ms_without,overhead_percent,least,most,per_second_with,per_second_without");
            for (int writers : WRITERS) {
                measure("an event", writers, 100, with, without, events);
                measure("a move", writers, 24, with, without, moves);
            }
            out.printf(
                    Locale.ROOT,
                    "# rows of the journal: %d with, %d without%n",
                    rows(noted) - told,
                    rows(unnoted) - before);
        }
    }

    private static long rows(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM journal_entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** In turns, each first as often as the other; the medians of all calls, and how far the rounds differ. */
    private void measure(String name, int writers, int rounds, Side with, Side without, Act... acts) throws Exception {
        batch(with, acts[0], writers, WARM * rounds / 100);
        batch(without, acts[1], writers, WARM * rounds / 100);
        int calls = EACH * writers;
        List<Double> ratios = new ArrayList<>();
        List<Batch> noted = new ArrayList<>();
        List<Batch> unnoted = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Batch first =
                    round % 2 == 0 ? batch(with, acts[0], writers, calls) : batch(without, acts[1], writers, calls);
            Batch second =
                    round % 2 == 0 ? batch(without, acts[1], writers, calls) : batch(with, acts[0], writers, calls);
            noted.add(round % 2 == 0 ? first : second);
            unnoted.add(round % 2 == 0 ? second : first);
            ratios.add(noted.get(round).median() / unnoted.get(round).median() * 100 - 100);
        }
        double ours = median(calls(noted));
        double bare = median(calls(unnoted));
        out.printf(
                Locale.ROOT,
                "%s,%d,%.2f,%.2f,%.1f,%.1f,%.1f,%.0f,%.0f%n",
                name,
                writers,
                ours,
                bare,
                ours / bare * 100 - 100,
                quantile(ratios, 0.1),
                quantile(ratios, 0.9),
                median(noted.stream().map(Batch::perSecond).toList()),
                median(unnoted.stream().map(Batch::perSecond).toList()));
    }

    private static List<Double> calls(List<Batch> batches) {
        return batches.stream().flatMap(batch -> batch.millis().stream()).toList();
    }

    /** So many calls by so many at once. */
    private record Batch(List<Double> millis, double perSecond) {

        double median() {
            return JournalBench.median(millis);
        }
    }

    private static Batch batch(Side side, Act act, int writers, int calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<long[]>> tasks = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int who = i;
                tasks.add(() -> calls(side, act, who, calls / writers));
            }
            long start = System.nanoTime();
            long[] all = {};
            for (Future<long[]> each : threads.invokeAll(tasks)) {
                long[] nanos = each.get();
                all = Arrays.copyOf(all, all.length + nanos.length);
                System.arraycopy(nanos, 0, all, all.length - nanos.length, nanos.length);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            List<Double> millis =
                    Arrays.stream(all).mapToObj(nanos -> nanos / 1e6).toList();
            return new Batch(millis, all.length / seconds);
        } finally {
            threads.shutdown();
        }
    }

    private static long[] calls(Side side, Act act, int who, int calls) throws IOException, InterruptedException {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            act.once(side.writer(who), who);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    private static double quantile(List<Double> values, double part) {
        return values.stream().sorted().toList().get((int) (part * (values.size() - 1)));
    }
}
