package be.egmont.scheduling;

import be.egmont.scheduling.check.Scorer;
import be.egmont.scheduling.check.Verifier;
import java.util.ArrayList;
import java.util.List;

/** The best of all timetables of a small problem in one hall of equal tables, by trying them all. */
final class BruteForce {
    private final Problem problem;
    private final List<Placement> placements = new ArrayList<>();
    private long best = Long.MIN_VALUE;

    private BruteForce(Problem problem) {
        this.problem = problem;
    }

    /** Promised meetings first, then points, in one number. */
    static long best(Problem problem) {
        BruteForce all = new BruteForce(problem);
        all.place(0);
        return all.best;
    }

    static long value(Problem problem, List<Placement> placements) {
        Score score = Scorer.score(problem, placements);
        return score.promised() * problem.rules().prices().confirmed()
                + score.points(problem.rules().prices());
    }

    private void place(int m) {
        if (m == problem.meetings().size()) {
            best = Math.max(best, value(problem, placements));
            return;
        }
        place(m + 1);
        for (int t = 0; t < problem.slots().size(); t++) {
            for (int k = 0; k < problem.tables().size(); k++) {
                placements.add(new Placement(m, t, k));
                if (Verifier.check(problem, placements).isEmpty()) {
                    place(m + 1);
                }
                placements.remove(placements.size() - 1);
                if (neverUsed(k)) {
                    // tables are equal: one that nobody has used yet stands for the others
                    break;
                }
            }
        }
    }

    private boolean neverUsed(int k) {
        return placements.stream().noneMatch(x -> x.table() == k);
    }
}
