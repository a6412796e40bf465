package be.egmont.scheduling.search;

import java.util.Arrays;

/** A first timetable at once: the heaviest and least movable meetings first, each where it costs least. */
final class Greedy {
    private Greedy() {}

    /** Places what is still unplaced and fits somewhere with nobody else moving. */
    static void fill(Board board) {
        Grid grid = board.grid;
        long[] order = new long[board.unplacedCount];
        for (int i = 0; i < order.length; i++) {
            int m = board.unplaced[i];
            order[i] = rank(grid, m) << 32 | m;
        }
        Arrays.sort(order);
        for (long ranked : order) {
            int m = (int) ranked;
            int t = best(board, m);
            if (t != Board.NOWHERE) {
                board.place(m, t);
            }
        }
    }

    /** What was promised, fixed or confirmed, then the rest; the heavier before, and of equals the one with fewer slots. */
    private static long rank(Grid grid, int m) {
        int promise = grid.stays[m] || grid.told[m] >= 0 ? 0 : 1;
        int weight = Math.min(grid.problem.meetings().get(m).weight(), (1 << 12) - 1);
        return ((long) promise << 28)
                + ((long) ((1 << 12) - 1 - weight) << 14)
                + Math.min(grid.starts(m), (1 << 14) - 1);
    }

    /** The slot where the meeting gains most, the earliest of equals; NOWHERE if it fits nowhere. */
    static int best(Board board, int m) {
        Grid grid = board.grid;
        int best = Board.NOWHERE;
        long most = Long.MIN_VALUE;
        for (int i = grid.firstStart[m]; i < grid.firstStart[m + 1]; i++) {
            int t = grid.start[i];
            if (board.fits(m, t)) {
                long gain = board.gain(m, t);
                if (gain > most) {
                    most = gain;
                    best = t;
                }
            }
        }
        return best;
    }
}
