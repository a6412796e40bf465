package be.egmont.scheduling.search;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Looks through all timetables of a problem with few meetings, leaving out what cannot beat the best so far (branch and
 * bound: Land and Doig 1960). Unlike chains it cannot get stuck where one heavy meeting excludes two lighter ones.
 */
final class Branching {
    private static final int MOST_MEETINGS = 24;
    /** The limit of partial timetables, which takes some hundredths of a second. */
    private static final int MOST_NODES = 200_000;

    private static final int NODES_PER_LOOK = 1 << 10;

    private final Grid grid;
    private final Board board;
    private final BooleanSupplier stop;
    /** The most valuable first, of equals the one with fewest places to be. */
    private final int[] order;
    /** What the meetings from each one of that order on can bring at most. */
    private final long[] toCome;
    /** How many slots of meetings that are not decided yet each participant has. */
    private final int[] undecided;

    /** What is fixed, and was put in its place before all others, leaves it for nobody. */
    private final boolean[] pinned;

    private final int[] best;
    private long bestScore;
    private int nodes;

    /** Looks for something better than the timetable of these starts and that score. */
    Branching(Grid grid, int[] starts, long score, BooleanSupplier stop) {
        this.grid = grid;
        this.stop = stop;
        board = new Board(grid);
        best = starts.clone();
        bestScore = score;
        order = IntStream.range(0, grid.meetings)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(m -> -grid.value[m]).thenComparingInt(grid::starts))
                .mapToInt(m -> m)
                .toArray();
        pinned = new boolean[grid.meetings];
        toCome = new long[order.length + 1];
        undecided = new int[grid.participants];
        for (int i = order.length - 1; i >= 0; i--) {
            toCome[i] = toCome[i + 1] + most(order[i]);
            decide(order[i], -1);
            pinned[i] = grid.stays[i] && starts[i] != Board.NOWHERE;
        }
    }

    /** Whether it is worth a try: little is to be placed, and nothing is asked that the score of a board does not say. */
    static boolean suits(Grid grid) {
        return grid.meetings <= MOST_MEETINGS && !grid.problem.rules().strictlyFair();
    }

    /** True if {@link #starts} cannot be beaten; false if there was too much to look through, or if it was stopped. */
    boolean search() {
        return from(0);
    }

    /** The slot of each meeting in the best timetable known. */
    int[] starts() {
        return best.clone();
    }

    /** Whether that timetable has every meeting that must be held or was promised. */
    boolean holdsAllPromised() {
        return IntStream.range(0, grid.meetings).noneMatch(m -> best[m] == Board.NOWHERE && grid.promise(m) > 0);
    }

    private long most(int m) {
        long most = 0;
        for (int i = grid.firstStart[m]; i < grid.firstStart[m + 1]; i++) {
            most = Math.max(most, grid.value[m] - grid.costOfStart(m, grid.start[i]));
        }
        return most;
    }

    private boolean from(int i) {
        nodes++;
        if (nodes > MOST_NODES || (nodes % NODES_PER_LOOK == 0 && stop.getAsBoolean())) {
            return false;
        }
        if (i == order.length) {
            keepIfBest();
            return true;
        }
        int m = order[i];
        boolean whole = true;
        decide(m, 1);
        for (int j = grid.firstStart[m]; whole && j < grid.firstStart[m + 1]; j++) {
            int t = grid.start[j];
            if (board.fits(m, t)) {
                board.place(m, t);
                whole = !canWin(i + 1) || from(i + 1);
                board.remove(m);
            }
        }
        whole = whole && (pinned[m] || !canWin(i + 1) || from(i + 1));
        decide(m, -1);
        return whole;
    }

    private void keepIfBest() {
        if (board.score > bestScore) {
            bestScore = board.score;
            System.arraycopy(board.at, 0, best, 0, best.length);
        }
    }

    private void decide(int m, int by) {
        for (int i = grid.firstMember[m]; i < grid.firstMember[m + 1]; i++) {
            undecided[grid.member[i]] -= by * grid.length[m];
        }
    }

    /** Whether the rest could make it better than the best: every slot to come may fill a break, and none makes one. */
    private boolean canWin(int i) {
        long most = board.score + toCome[i];
        for (int j = 0; j < board.brokenCount; j++) {
            int p = board.broken[j];
            int had = board.breaksOf[p];
            most += grid.costOfBreaks(had) - grid.costOfBreaks(Math.max(0, had - undecided[p]));
        }
        return most > bestScore;
    }
}
