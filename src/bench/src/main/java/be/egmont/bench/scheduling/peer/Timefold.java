package be.egmont.bench.scheduling.peer;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import be.egmont.bench.scheduling.Watch;
import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.check.Scorer;
import java.util.Arrays;
import java.util.List;

/** Timefold's community edition as it comes: its own choice of moves and acceptance, on one thread. */
public final class Timefold {
    private Timefold() {}

    /**
     * Searches for as long as the effort says.
     *
     * @param from where to start; empty for Timefold's own first timetable
     */
    public static List<Placement> solve(Problem problem, List<Placement> from, Effort effort, Watch watch) {
        Model model = new Model(problem);
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TimefoldWeek.class)
                .withEntityClasses(TimefoldMeeting.class)
                .withConstraintProviderClass(TimefoldRules.class)
                .withRandomSeed(effort.seed())
                .withTerminationSpentLimit(effort.time());
        Solver<TimefoldWeek> solver = SolverFactory.<TimefoldWeek>create(config).buildSolver();
        solver.addEventListener(event -> {
            if (event.getNewBestSolution().isFeasible()) {
                List<Placement> found = model.seated(starts(event.getNewBestSolution(), problem));
                watch.seen(Scorer.score(problem, found).points(problem.rules().prices()));
            }
        });
        return model.seated(starts(solver.solve(TimefoldWeek.of(model, from)), problem));
    }

    private static int[] starts(TimefoldWeek week, Problem problem) {
        int[] at = new int[problem.meetings().size()];
        Arrays.fill(at, Meeting.NONE);
        for (TimefoldMeeting meeting : week.meetings) {
            if (meeting.slot != null) {
                at[meeting.id] = meeting.slot;
            }
        }
        return at;
    }
}
