package be.egmont.bench.scheduling;

import java.nio.file.Path;
import java.util.List;

/** Runs each solver on each instance with each seed, one after the other, and prints CSV. */
public final class ScheduleBench {
    private static final String HEAD = "instance,seed,solver,seconds,cpu_s,placed,weight,bound,gap,breaks,"
            + "max_break_difference,wish_violations,hard_violations,seconds_to_99,peak_rss_mb";

    private ScheduleBench() {}

    public static void main(String[] arguments) {
        Options options = new Options(arguments);
        List<Path> files = Instance.in(options.folder("instances").orElseGet(Generated::folder));
        List<Solver> solvers = options.has("peers") ? List.of(Solver.values()) : List.of(Solver.EGMONT);
        int first = options.number("first-seed", 1);
        System.out.println(HEAD);
        for (Path file : files) {
            for (Solver solver : solvers) {
                int seeds = solver == Solver.GREEDY ? 1 : options.number("seeds", 1);
                for (int seed = first; seed < first + seeds; seed++) {
                    Own.jvm(
                            SolverRun.class,
                            solver.megabytes,
                            List.of(
                                    file.toString(),
                                    solver.name(),
                                    String.valueOf(seed),
                                    String.valueOf(options.seconds()),
                                    String.valueOf(options.number("threads", 2)),
                                    String.valueOf(options.has("product-rules"))));
                }
            }
        }
    }
}
