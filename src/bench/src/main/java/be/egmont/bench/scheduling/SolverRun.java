package be.egmont.bench.scheduling;

import be.egmont.scheduling.Bound;
import be.egmont.scheduling.Optimiser;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Rules;
import be.egmont.scheduling.Score;
import be.egmont.scheduling.check.Scorer;
import be.egmont.scheduling.check.Verifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One run of one solver, in this JVM: prints its line. */
final class SolverRun {
    private SolverRun() {}

    /**
     * Runs.
     *
     * @param arguments file, solver, seed, seconds, threads, whether the product's own rules hold
     */
    public static void main(String[] arguments) {
        Instance given = Instance.read(Path.of(arguments[0]));
        Solver solver = Solver.valueOf(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        double seconds = Double.parseDouble(arguments[3]);
        int threads = Integer.parseInt(arguments[4]);
        Problem problem = Boolean.parseBoolean(arguments[5]) ? given.problem().under(Rules.usual()) : given.problem();
        Bound bound = new Optimiser(problem).bound();
        Watch watch = new Watch(bound.points());
        double cpu = Own.cpuSeconds();
        List<Placement> answer = solver.solve(problem, Solver.effort(threads, seed, seconds), watch);
        double wall = watch.seconds();
        cpu = Own.cpuSeconds() - cpu;
        Score score = Scorer.score(problem, answer);
        long points = score.points(problem.rules().prices());
        if (!problem.rules().mandatory() || answer.size() == problem.meetings().size()) {
            watch.seen(points);
        }
        // who hands out nothing breaks no rule; that it is nothing is seen in the column of the placed
        int violations = answer.isEmpty() ? 0 : Verifier.check(problem, answer).size();
        System.out.printf(
                Locale.ROOT,
                "%s,%d,%s,%.2f,%.2f,%d,%d,%d,%.5f,%d,%d,%d,%d,%s,%d%n",
                given.name(),
                seed,
                solver.label,
                wall,
                cpu,
                score.placed(),
                score.weight(),
                bound.weight(),
                new Bound(bound.weight(), watch.bound()).gap(points),
                score.breaks(),
                score.mostBreaks() - score.fewestBreaks(),
                score.unwished(),
                violations,
                watch.near() < 0 ? "" : String.format(Locale.ROOT, "%.2f", watch.near()),
                Own.peakMegabytes());
        System.exit(0);
    }
}
