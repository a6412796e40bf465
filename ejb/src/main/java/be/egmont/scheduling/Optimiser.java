package be.egmont.scheduling;

import be.egmont.scheduling.bound.FlowBound;
import be.egmont.scheduling.check.Scorer;
import be.egmont.scheduling.check.Verifier;
import be.egmont.scheduling.check.Violation;
import be.egmont.scheduling.exact.Prover;
import be.egmont.scheduling.search.Grid;
import be.egmont.scheduling.search.Team;
import be.egmont.scheduling.why.Explainer;
import be.egmont.scheduling.why.Unplaced;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;

/**
 * Makes timetables. A first answer is found at once and then improved. Every result is checked by the {@link Verifier}.
 */
public final class Optimiser {
    private final Problem problem;
    private final Grid grid;

    public Optimiser(Problem problem) {
        this.problem = problem;
        grid = new Grid(problem);
    }

    /** What no timetable of this problem can exceed. */
    public Bound bound() {
        FlowBound flow = new FlowBound(grid);
        long weight = flow.bound(m -> problem.meetings().get((int) m).weight());
        long points = flow.bound(m -> mostPoints((int) m));
        return new Bound(weight, points);
    }

    private long mostPoints(int m) {
        long least = Long.MAX_VALUE;
        for (int t = 0; t < grid.slots; t++) {
            if (grid.mayStart(m, t)) {
                least = Math.min(least, grid.costOfStart(m, t));
            }
        }
        long worth = (long) problem.rules().prices().weight()
                * problem.meetings().get(m).weight();
        return least == Long.MAX_VALUE ? 0 : worth - least;
    }

    /** Searches on threads of its own. */
    public Timetable solve(Effort effort) {
        return solve(effort, task -> daemon(task).start(), Progress.NONE);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "optimiser");
        thread.setDaemon(true);
        return thread;
    }

    /** Searches on the calling thread and, where more threads are asked for, on those of the executor. */
    public Timetable solve(Effort effort, Executor executor, Progress progress) {
        return solve(effort, executor, progress, new int[0]);
    }

    /** Goes on from an earlier timetable: keeps what still can be kept and changes as little as it can. */
    public Timetable improve(List<Placement> from, Effort effort, Executor executor, Progress progress) {
        int[] starts = new int[grid.meetings];
        Arrays.fill(starts, Meeting.NONE);
        for (Placement placed : from) {
            starts[placed.meeting()] = placed.slot();
        }
        return solve(effort, executor, progress, starts);
    }

    /** Scores a timetable made elsewhere; it must be valid. */
    public Timetable judge(List<Placement> placements) {
        Bound bound = bound();
        return answer(placements, bound, bound, 0, System.nanoTime());
    }

    private Timetable solve(Effort effort, Executor executor, Progress progress, int[] starts) {
        long began = System.nanoTime();
        Team team = new Team(grid, effort, progress, began, starts, Prover.of(grid, effort.seed()));
        team.first();
        Bound known = bound();
        team.search(executor, known);
        return answer(team.best().finish(), known, team.bound(), team.steps(), began);
    }

    private boolean isPromised(Meeting meeting) {
        return problem.rules().mandatory() || meeting.isFixed() || meeting.isConfirmed();
    }

    private int count(IntPredicate which) {
        int n = 0;
        for (int m = 0; m < grid.meetings; m++) {
            n += which.test(m) ? 1 : 0;
        }
        return n;
    }

    /**
     * The timetable that these placements make.
     *
     * @param ofAll what no timetable can exceed
     * @param ofThosePromised what none can exceed that holds all that was promised
     */
    private Timetable answer(List<Placement> placements, Bound ofAll, Bound ofThosePromised, long steps, long began) {
        List<Unplaced> unplaced = new Explainer(problem, placements).unplaced();
        List<Violation> violations = new ArrayList<>(Verifier.check(problem, placements));
        if (violations.removeIf(v -> v.rule() == Violation.Rule.ALL_HELD || v.rule() == Violation.Rule.EVEN_BREAKS)
                && violations.isEmpty()) {
            throw new NoTimetableException(unplaced);
        }
        if (!violations.isEmpty()) {
            throw new IllegalStateException("the search made an invalid timetable: " + violations);
        }
        Score score = Scorer.score(problem, placements);
        boolean allPromised =
                score.promised() == count(m -> isPromised(problem.meetings().get(m)));
        Bound bound = allPromised ? ofThosePromised : ofAll;
        boolean proved = allPromised && score.points(problem.rules().prices()) >= bound.points();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        return new Timetable(placements, unplaced, score, bound, proved, steps, elapsed);
    }
}
