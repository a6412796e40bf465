package be.egmont.scheduling.search;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Which meetings of an earlier timetable can stay where they are, now that the problem has changed. */
public final class Survivors {
    private final Grid grid;
    private final Board board;
    private final int[] stay;
    private final int now;

    private Survivors(Grid grid, int[] starts, int now) {
        this.grid = grid;
        this.now = now;
        board = new Board(grid);
        stay = starts.clone();
    }

    /**
     * The starts of those that can stay; where there are too few tables, those leave who find another place most easily
     * and otherwise the lightest.
     *
     * @param now the first slot that is not past: what has begun before it goes on
     */
    public static int[] of(Grid grid, int[] starts, int now) {
        Survivors survivors = new Survivors(grid, starts, now);
        survivors.placeWhoCanBeThere();
        for (int c = 0; c < grid.classes; c++) {
            for (int s = 0; s < grid.slots; s++) {
                int cell = c * grid.slots + s;
                while (survivors.board.load[cell] > grid.capacity[cell]) {
                    survivors.letOneGo(c, s);
                }
            }
        }
        return survivors.stay;
    }

    /** Tables are not asked for yet. */
    private void placeWhoCanBeThere() {
        IntStream.range(0, grid.meetings)
                .filter(m -> stay[m] != Board.NOWHERE)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(m -> hasBegun(m) ? 0 : grid.stays[m] ? 1 : 2)
                        .thenComparingLong(m -> -grid.value[m]))
                .forEach(m -> {
                    int t = stay[m];
                    if (grid.mayStart(m, t) && board.everybodyFree(m, t) && board.inOrder(m, t)) {
                        board.place(m, t);
                    } else {
                        stay[m] = Board.NOWHERE;
                    }
                });
    }

    /** Of those who need a table of that class then, the one goes whose going costs least; he waits where he would go. */
    private void letOneGo(int sizeClass, int slot) {
        int leaves = Board.NOWHERE;
        long least = Long.MIN_VALUE;
        for (int m = 0; m < grid.meetings; m++) {
            if (stay[m] != Board.NOWHERE && !hasBegun(m) && grid.sizeClass[m] >= sizeClass && isHeldAt(m, slot)) {
                long before = board.score;
                int to = moveAway(m, slot);
                long gain = board.score - before - (grid.stays[m] ? grid.value[m] : 0);
                if (to != Board.NOWHERE) {
                    board.remove(m);
                }
                board.place(m, stay[m]);
                if (gain > least) {
                    least = gain;
                    leaves = m;
                }
            }
        }
        moveAway(leaves, slot);
        stay[leaves] = Board.NOWHERE;
    }

    private boolean hasBegun(int m) {
        return stay[m] < now;
    }

    private boolean isHeldAt(int m, int slot) {
        return board.at[m] <= slot && slot < board.at[m] + grid.length[m];
    }

    /** Where the meeting went, or NOWHERE. */
    private int moveAway(int m, int slot) {
        board.remove(m);
        int best = Board.NOWHERE;
        long most = Long.MIN_VALUE;
        for (int i = grid.firstStart[m]; i < grid.firstStart[m + 1]; i++) {
            int t = grid.start[i];
            boolean over = t <= slot && slot < t + grid.length[m];
            if (!over && board.fits(m, t) && board.gain(m, t) > most) {
                most = board.gain(m, t);
                best = t;
            }
        }
        if (best != Board.NOWHERE) {
            board.place(m, best);
        }
        return best;
    }
}
