package be.egmont.bench.scheduling;

import java.nio.file.Path;
import java.util.List;

/** Lets something happen on the second day of each instance's timetable, mends it, and prints CSV. */
public final class ReplanBench {
    private static final String HEAD =
            "instance,seed,scenario,seconds,cpu_s,affected,rehousable,rehoused,moved,dropped,"
                    + "reseated,weight_before,weight_after,hard_violations,peak_rss_mb";

    private static final int MEGABYTES = 256;

    private ReplanBench() {}

    public static void main(String[] arguments) {
        Options options = new Options(arguments);
        List<Path> files = Instance.in(options.folder("instances").orElseGet(Generated::folder)).stream()
                .filter(f -> f.toString().endsWith(".json"))
                .toList();
        int first = options.number("first-seed", 1);
        System.out.println(HEAD);
        for (Path file : files) {
            for (int seed = first; seed < first + options.number("seeds", 1); seed++) {
                for (Scenario scenario : Scenario.values()) {
                    Own.jvm(
                            ReplanRun.class,
                            MEGABYTES,
                            List.of(
                                    file.toString(),
                                    scenario.name(),
                                    String.valueOf(seed),
                                    String.valueOf(options.seconds()),
                                    String.valueOf(options.number("threads", 2)),
                                    String.valueOf(options.number("plan-seconds", 10))));
                }
            }
        }
    }
}
