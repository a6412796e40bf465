package be.egmont.scheduling.exact;

import be.egmont.scheduling.search.Grid;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Two camps of people of whom few meet within their own: hosts and guests, where they are told apart. Each meeting takes one
 * of either camp, so at every time as many of one are busy as of the other, and no more than there are tables.
 */
final class Camps {
    private final Grid grid;
    private final BreakModel model;
    private final boolean[] camp;

    Camps(Grid grid, BreakModel model) {
        this.grid = grid;
        this.model = model;
        camp = new boolean[grid.participants];
        part();
    }

    /** Moves people to the other side as long as more meetings then have one person of each. */
    private void part() {
        int[][] beside = grid.neighbours();
        boolean better = true;
        while (better) {
            better = false;
            for (int p = 0; p < grid.participants; p++) {
                int own = 0;
                for (int q : beside[p]) {
                    own += camp[q] == camp[p] ? 1 : 0;
                }
                if (2 * own > beside[p].length) {
                    camp[p] ^= true;
                    better = true;
                }
            }
        }
    }

    /** No more of one camp are busy than there are tables, where two of one camp who meet count as one. */
    void tables(Clauses clauses, int t) {
        for (boolean side : new boolean[] {false, true}) {
            int[] his = busyOf(side, t);
            int[] within = BreakModel.opposite(within(side, t));
            if (his.length > grid.tablesAt(t)) {
                clauses.atMost(grid.tablesAt(t) + within.length, BreakModel.with(his, within));
            }
        }
    }

    /**
     * The number of tables in use, counted from either camp, is the same. In each list as many are true as tables are used,
     * and as many more as meetings within that camp are possible: of these those that are not held stand in for those that
     * take two of the camp to one table.
     */
    void balance(Clauses clauses, int t) {
        int tables = grid.tablesAt(t);
        int[][] within = {within(false, t), within(true, t)};
        int[][] used = new int[2][];
        for (int side = 0; side < 2; side++) {
            int more = within[side].length;
            int[] counted = BreakModel.with(busyOf(side == 1, t), BreakModel.opposite(within[side]));
            int[] sums = Tally.exactly(clauses, tables + more + 1, BreakModel.with(counted, within[1 - side]));
            // at least those that stand in for each other are always true
            Arrays.stream(sums).limit(more).forEach(clauses::clause);
            used[side] = sums.length <= more ? new int[0] : Arrays.copyOfRange(sums, more, sums.length);
        }
        for (int n = 0; n < Math.max(used[0].length, used[1].length); n++) {
            same(clauses, n < tables ? used[0] : new int[0], used[1], n);
            same(clauses, n < tables ? used[1] : new int[0], used[0], n);
        }
    }

    /** Where more than n are counted here, so there. */
    private static void same(Clauses clauses, int[] there, int[] here, int n) {
        if (n < here.length && n < there.length) {
            clauses.clause(here[n] ^ 1, there[n]);
        } else if (n < here.length) {
            clauses.clause(here[n] ^ 1);
        }
    }

    private int[] busyOf(boolean side, int t) {
        return IntStream.range(0, grid.participants)
                .filter(p -> camp[p] == side)
                .flatMap(p -> Arrays.stream(model.busy(p, t)))
                .toArray();
    }

    private int[] within(boolean side, int t) {
        return IntStream.range(0, grid.meetings)
                .filter(m -> camp[grid.participant(m, 0)] == side && camp[grid.participant(m, 1)] == side)
                .flatMap(m -> Arrays.stream(model.at(m, t)))
                .toArray();
    }
}
