package be.egmont.scheduling.exact;

import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.check.Scorer;
import be.egmont.scheduling.check.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The timetable with fewest breaks of a small problem in which all must be held, by trying them all. */
final class Everything {
    private final Problem problem;
    private final int[] starts;
    private int fewest = Integer.MAX_VALUE;

    private Everything(Problem problem) {
        this.problem = problem;
        starts = new int[problem.meetings().size()];
    }

    static OptionalInt fewestBreaks(Problem problem) {
        Everything all = new Everything(problem);
        all.place(0);
        return all.fewest == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(all.fewest);
    }

    private void place(int m) {
        if (m == starts.length) {
            List<Placement> placements = seated(problem, starts);
            if (Verifier.check(problem, placements).isEmpty()) {
                fewest = Math.min(fewest, Scorer.score(problem, placements).breaks());
            }
            return;
        }
        for (int t = 0; t < problem.slots().size(); t++) {
            starts[m] = t;
            place(m + 1);
        }
    }

    /** Each at the first table that is free; at one that does not exist where there is none, which the verifier sees. */
    static List<Placement> seated(Problem problem, int[] starts) {
        int[] used = new int[problem.slots().size()];
        List<Placement> placements = new ArrayList<>();
        for (int m = 0; m < starts.length; m++) {
            int table = used[starts[m]]++;
            if (table < problem.tables().size()) {
                placements.add(new Placement(m, starts[m], table));
            }
        }
        return placements;
    }
}
