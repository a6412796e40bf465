package be.egmont.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** One line per step: what is being done, then how long it took. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    <T> T step(String what, Supplier<T> work) {
        out.printf("  %-46s", what);
        out.flush();
        long before = System.nanoTime();
        try {
            T result = work.get();
            out.printf(Locale.ROOT, "%6.1f s%n", seconds(before));
            return result;
        } catch (RuntimeException e) {
            out.println("failed");
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
        out.println(line);
        out.flush();
    }

    double sinceStart() {
        return seconds(begin);
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }
}
