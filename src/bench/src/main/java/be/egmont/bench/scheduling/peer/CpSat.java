package be.egmont.bench.scheduling.peer;

import be.egmont.bench.scheduling.Watch;
import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.check.Scorer;
import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * OR-tools CP-SAT on the time-indexed model: one variable for each meeting and slot, and for each participant and slot
 * whether he is busy, was busy before on that day, and begins again after a pause. Every variable gets a hint.
 */
public final class CpSat {
    private final Model model;
    private final Problem problem;
    private final CpModel cp = new CpModel();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();
    private final BoolVar[][] held;
    private final boolean[][] busyInHint;
    private final int[] hint;

    private CpSat(Problem problem, List<Placement> from) {
        this.problem = problem;
        model = new Model(problem);
        held = new BoolVar[problem.meetings().size()][problem.slots().size()];
        busyInHint = new boolean[problem.participants().size()][problem.slots().size()];
        hint = new int[held.length];
        Arrays.fill(hint, Meeting.NONE);
        for (Placement placed : from) {
            hint[placed.meeting()] = placed.slot();
            problem.meetings().get(placed.meeting()).participants().forEach(p -> busyInHint[p][placed.slot()] = true);
        }
    }

    public static List<Placement> solve(Problem problem, List<Placement> from, Effort effort, Watch watch) {
        Loader.loadNativeLibraries();
        CpSat peer = new CpSat(problem, from);
        peer.meetings();
        peer.tables();
        peer.participants();
        peer.cp.maximize(peer.objective);
        return peer.run(effort, watch);
    }

    private void meetings() {
        for (int m = 0; m < held.length; m++) {
            List<Literal> anywhere = new ArrayList<>();
            for (int t : model.starts(m)) {
                held[m][t] = cp.newBoolVar("");
                anywhere.add(held[m][t]);
                cp.addHint(held[m][t], hint[m] == t);
                int worth = problem.rules().prices().weight()
                        * problem.meetings().get(m).weight();
                objective.addTerm(
                        held[m][t],
                        model.unwished(m, t) ? worth - problem.rules().prices().wish() : worth);
            }
            if (problem.rules().mandatory() || problem.meetings().get(m).isFixed()) {
                cp.addExactlyOne(anywhere);
            } else {
                cp.addAtMostOne(anywhere);
            }
        }
        for (Problem.Precedence pair : problem.precedences()) {
            cp.addLessThan(time(pair.before()), time(pair.after()));
        }
    }

    private LinearExpr time(int m) {
        LinearExprBuilder time = LinearExpr.newBuilder();
        model.starts(m).forEach(t -> time.addTerm(held[m][t], t));
        return time.build();
    }

    private void tables() {
        for (int t = 0; t < problem.slots().size(); t++) {
            List<Literal> then = new ArrayList<>();
            for (BoolVar[] of : held) {
                if (of[t] != null) {
                    then.add(of[t]);
                }
            }
            cp.addLessOrEqual(LinearExpr.sum(then.toArray(Literal[]::new)), model.tables(t));
        }
    }

    private void participants() {
        List<List<Integer>> of = new ArrayList<>();
        problem.participants().forEach(p -> of.add(new ArrayList<>()));
        for (int m = 0; m < held.length; m++) {
            for (int p : problem.meetings().get(m).participants()) {
                of.get(p).add(m);
            }
        }
        for (int p = 0; p < of.size(); p++) {
            breaks(p, of.get(p));
        }
    }

    private void breaks(int p, List<Integer> his) {
        LinearExprBuilder breaks = LinearExpr.newBuilder();
        BoolVar before = null;
        BoolVar last = null;
        boolean wasBefore = false;
        int mostBreaks = 0;
        for (int t = 0; t < problem.slots().size(); t++) {
            boolean newDay = t == 0 || model.day(t) != model.day(t - 1);
            List<Literal> then = new ArrayList<>();
            for (int m : his) {
                if (held[m][t] != null) {
                    then.add(held[m][t]);
                }
            }
            BoolVar busy = variable(busyInHint[p][t]);
            cp.addEquality(busy, LinearExpr.sum(then.toArray(Literal[]::new)));
            boolean isBefore = busyInHint[p][t] || (!newDay && wasBefore);
            BoolVar sofar = variable(isBefore);
            cp.addImplication(busy, sofar);
            if (!newDay) {
                cp.addImplication(before, sofar);
                BoolVar again = variable(busyInHint[p][t] && !busyInHint[p][t - 1] && wasBefore);
                cp.addBoolOr(new Literal[] {busy.not(), last, before.not(), again});
                objective.addTerm(again, -problem.rules().prices().aBreak());
                breaks.addTerm(again, 1);
                mostBreaks++;
            }
            before = sofar;
            last = busy;
            wasBefore = isBefore;
        }
        if (problem.rules().strictlyFair()) {
            // somebody without a meeting has no break, so nobody may have more than the difference
            IntVar count = cp.newIntVar(0, Math.min(mostBreaks, problem.rules().fairness()), "");
            cp.addLessOrEqual(breaks, count);
        }
    }

    private BoolVar variable(boolean hinted) {
        BoolVar variable = cp.newBoolVar("");
        cp.addHint(variable, hinted);
        return variable;
    }

    private List<Placement> run(Effort effort, Watch watch) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(effort.time().toMillis() / 1000.0)
                .setNumWorkers(effort.threads())
                .setRandomSeed((int) effort.seed());
        CpSolverStatus status = solver.solve(cp, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                watch.seen(Scorer.score(problem, placements(this::booleanValue))
                        .points(problem.rules().prices()));
            }
        });
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return found ? placements(solver::booleanValue) : List.of();
    }

    private interface Values {
        boolean of(BoolVar variable);
    }

    private List<Placement> placements(Values values) {
        int[] at = new int[held.length];
        Arrays.fill(at, Meeting.NONE);
        for (int m = 0; m < at.length; m++) {
            for (int t : model.starts(m)) {
                if (values.of(held[m][t])) {
                    at[m] = t;
                }
            }
        }
        return model.seated(at);
    }
}
