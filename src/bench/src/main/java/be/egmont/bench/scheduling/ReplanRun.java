package be.egmont.bench.scheduling;

import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Optimiser;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Progress;
import be.egmont.scheduling.Timetable;
import be.egmont.scheduling.check.Verifier;
import be.egmont.scheduling.check.Violation;
import be.egmont.scheduling.replan.Incident;
import be.egmont.scheduling.replan.Replanned;
import be.egmont.scheduling.replan.Replanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One scenario on one instance, in this JVM: prints its line. */
final class ReplanRun {
    private ReplanRun() {}

    /**
     * Runs.
     *
     * @param arguments file, scenario, seed, seconds, threads, seconds for the timetable before
     */
    public static void main(String[] arguments) {
        Instance given = Instance.read(Path.of(arguments[0]));
        Scenario scenario = Scenario.valueOf(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        int threads = Integer.parseInt(arguments[4]);
        Problem problem = given.problem();
        Timetable before = new Optimiser(problem).solve(Solver.effort(threads, seed, Double.parseDouble(arguments[5])));
        Scenario.Week week = new Scenario.Week(problem, seed);
        List<Incident> incidents = scenario.incidents(week);
        Effort effort = Solver.effort(threads, seed, Double.parseDouble(arguments[3]));
        double cpu = Own.cpuSeconds();
        Watch watch = new Watch(0);
        Replanned after = new Replanner(problem, before.placements(), week.now)
                .replan(incidents, effort, task -> new Thread(task).start(), Progress.NONE);
        double wall = watch.seconds();
        System.out.printf(
                Locale.ROOT,
                "%s,%d,%s,%.2f,%.2f,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d%n",
                given.name(),
                seed,
                scenario.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                wall,
                Own.cpuSeconds() - cpu,
                after.affected().size(),
                after.rehousable(),
                after.rehoused().size(),
                after.moved().size(),
                after.dropped().size(),
                after.reseated().size(),
                before.score().weight(),
                after.timetable().score().weight(),
                violations(problem, before, after, incidents, week.now),
                Own.peakMegabytes());
        System.exit(0);
    }

    /**
     * What the verifier finds, what is past and no longer as it was, and what is held where it cannot be any more. A fixed
     * meeting that cannot be held where it was fixed may be held elsewhere.
     */
    private static long violations(
            Problem problem, Timetable before, Replanned after, List<Incident> incidents, int now) {
        List<Placement> held = after.timetable().placements();
        long past = before.placements().stream()
                .filter(x -> x.slot() < now && !held.contains(x))
                .count();
        long there = held.stream()
                .filter(x -> x.slot() >= now && incidents.stream().anyMatch(i -> breaks(problem, x, i)))
                .count();
        long found = Verifier.check(problem, held).stream()
                .filter(v -> v.rule() != Violation.Rule.FIXED_STAYS
                        || !after.affected().contains(v.meeting()))
                .count();
        return past + there + found;
    }

    private static boolean breaks(Problem problem, Placement placed, Incident incident) {
        if (placed.slot() < incident.from() || placed.slot() >= incident.until()) {
            return false;
        }
        return incident instanceof Incident.Absent absent
                ? problem.meetings().get(placed.meeting()).participants().contains(absent.participant())
                : ((Incident.Closed) incident).table() == placed.table();
    }
}
