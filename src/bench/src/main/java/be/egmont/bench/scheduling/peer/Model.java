package be.egmont.bench.scheduling.peer;

import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A problem as all peers see it: meetings of one slot, tables that only count. */
final class Model {
    final Problem problem;
    private final List<List<Integer>> starts;
    private final int[] tables;

    Model(Problem problem) {
        this.problem = problem;
        if (problem.meetings().stream().anyMatch(m -> m.length() != 1)) {
            throw new IllegalArgumentException("the peers know meetings of one slot only");
        }
        int slots = problem.slots().size();
        tables = IntStream.range(0, slots)
                .map(t ->
                        (int) problem.tables().stream().filter(k -> k.openAt(t)).count())
                .toArray();
        starts = problem.meetings().stream()
                .map(m -> IntStream.range(0, slots)
                        .filter(t -> possible(m, t))
                        .boxed()
                        .toList())
                .toList();
    }

    private boolean possible(Meeting meeting, int t) {
        return tables[t] > 0
                && (!meeting.isFixed() || meeting.fixed() == t)
                && meeting.session().covers(problem.slots().get(t).half())
                && meeting.participants().stream()
                        .allMatch(p -> problem.participants().get(p).availableAt(t));
    }

    /** The slots at which the meeting may be held. */
    List<Integer> starts(int m) {
        return starts.get(m);
    }

    int tables(int t) {
        return tables[t];
    }

    int day(int t) {
        return problem.slots().get(t).day();
    }

    boolean unwished(int m, int t) {
        return !problem.meetings().get(m).wish().covers(problem.slots().get(t).half());
    }

    /** The placements of meetings at these slots, NONE for those not held; all tables are alike. */
    List<Placement> seated(int[] at) {
        int[] taken = new int[problem.slots().size()];
        List<Placement> placements = new ArrayList<>();
        for (int m = 0; m < at.length; m++) {
            if (at[m] != Meeting.NONE) {
                // one more than there are is for the verifier to find
                placements.add(new Placement(m, at[m], taken[at[m]]++));
            }
        }
        return placements;
    }
}
