package be.egmont.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** One line per step: what is being done, then how long it took. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();
    private volatile boolean silent;

    Progress(PrintStream out) {
        this.out = out;
    }

    <T> T step(String what, Supplier<T> work) {
        line("  %-46s", what);
        long before = System.nanoTime();
        try {
            T result = work.get();
            line("%6.1f s%n", seconds(before));
            return result;
        } catch (RuntimeException e) {
            line("failed%n");
            throw e;
        }
    }

    void step(String what, Runnable work) {
        step(what, () -> {
            work.run();
            return what;
        });
    }

    void say(String line) {
        line("%s%n", line);
    }

    /** Nobody waits for this any more; what still comes of it is of no interest. */
    void hush() {
        silent = true;
    }

    private void line(String format, Object... values) {
        if (!silent) {
            out.printf(Locale.ROOT, format, values);
            out.flush();
        }
    }

    double sinceStart() {
        return seconds(begin);
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }
}
