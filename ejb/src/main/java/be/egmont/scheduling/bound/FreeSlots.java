package be.egmont.scheduling.bound;

import be.egmont.scheduling.search.Grid;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * How many further meetings can be held at most beside those that are to be kept, wherever these go: a flow on the free
 * slots. One side's participants are told apart slot by slot, so are the tables; of the other side only the number of
 * slots left is counted. What holds for either choice of side holds; the lesser is the bound.
 *
 * <p>Each further meeting is brought in by an augmenting path (Ford and Fulkerson 1956): it takes a slot, whoever had it takes
 * another one, and so on. One brought in before may leave again, if another of the same counted participant comes for it.
 */
public final class FreeSlots {
    private static final int NOWHERE = -1;

    private final Grid grid;
    /** Which participant of each meeting is told apart by slots, and which is only counted. */
    private final int side;

    private final boolean[] further;
    /** Where each meeting is in the flow. */
    private final int[] at;

    private final int[][] occupant;
    private final int[] tablesFree;
    private final int[] left;

    private final int[] cause;
    private final boolean[] seenMeeting;
    private final boolean[] seenSlot;
    private final Deque<Integer> open = new ArrayDeque<>();

    private FreeSlots(Grid grid, int[] kept, boolean[] further, int side) {
        this.grid = grid;
        this.side = side;
        this.further = further;
        at = new int[grid.meetings];
        Arrays.fill(at, NOWHERE);
        occupant = new int[grid.participants][grid.slots];
        for (int[] slots : occupant) {
            Arrays.fill(slots, NOWHERE);
        }
        tablesFree = new int[grid.slots];
        Arrays.setAll(tablesFree, grid::tablesAt);
        left = FlowBound.roomOfEach(grid);
        cause = new int[grid.meetings];
        seenMeeting = new boolean[grid.meetings];
        seenSlot = new boolean[grid.slots];
        for (int m = 0; m < grid.meetings; m++) {
            if (kept[m] != NOWHERE) {
                put(m, kept[m]);
                if (counted(m) >= 0) {
                    left[counted(m)] -= grid.length(m);
                }
            }
        }
    }

    /**
     * At most so many of the further meetings.
     *
     * @param kept the slot of each meeting that is to be kept, -1 for the others; these slots are a valid timetable
     * @param further those of the others that count
     */
    public static int most(Grid grid, int[] kept, boolean[] further) {
        return Math.min(new FreeSlots(grid, kept, further, 0).count(), new FreeSlots(grid, kept, further, 1).count());
    }

    private int count() {
        int count = 0;
        boolean more = true;
        while (more) {
            more = augment();
            count += more ? 1 : 0;
        }
        return count;
    }

    private int apart(int m) {
        int p = grid.participant(m, side);
        return p >= 0 ? p : grid.participant(m, 0);
    }

    private int counted(int m) {
        return grid.participant(m, 1 - side);
    }

    private void put(int m, int t) {
        at[m] = t;
        occupant[apart(m)][t] = m;
        tablesFree[t]--;
    }

    /** Brings in one more, if that can be done. */
    private boolean augment() {
        Arrays.fill(seenMeeting, false);
        Arrays.fill(seenSlot, false);
        open.clear();
        for (int m = 0; m < grid.meetings; m++) {
            if (further[m] && at[m] == NOWHERE && (counted(m) < 0 || left[counted(m)] > 0)) {
                reach(m, NOWHERE);
            }
        }
        while (!open.isEmpty()) {
            int m = open.remove();
            for (int t = 0; t < grid.slots; t++) {
                if (grid.mayStart(m, t) && t != at[m] && takes(m, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A meeting looks for a slot, because another one took or takes its own. */
    private void reach(int m, int because) {
        if (!seenMeeting[m]) {
            seenMeeting[m] = true;
            cause[m] = because;
            open.add(m);
        }
    }

    /** True if the meeting finds that slot free, and a table; then all who waited for it have moved. */
    private boolean takes(int m, int t) {
        int there = occupant[apart(m)][t];
        if (there != NOWHERE) {
            displace(there, m);
        } else if (tablesFree[t] > 0) {
            shift(m, t);
            return true;
        } else if (!seenSlot[t]) {
            seenSlot[t] = true;
            for (int x = 0; x < grid.meetings; x++) {
                if (at[x] == t) {
                    displace(x, m);
                }
            }
        }
        return false;
    }

    private void displace(int there, int by) {
        if (seenMeeting[there]) {
            return;
        }
        reach(there, by);
        for (int m = 0; further[there] && m < grid.meetings; m++) {
            if (further[m] && at[m] == NOWHERE && counted(m) == counted(there)) {
                reach(m, there);
            }
        }
    }

    /** Moves along the path back to the one who comes in from outside. */
    private void shift(int last, int to) {
        int m = last;
        int t = to;
        while (m != NOWHERE) {
            int from = at[m];
            if (from == NOWHERE && cause[m] != NOWHERE) {
                // comes in for one of the same counted participant who leaves
                int leaves = cause[m];
                from = at[leaves];
                put(m, t);
                clear(leaves, from);
                at[leaves] = NOWHERE;
                m = cause[leaves];
            } else {
                if (from == NOWHERE && counted(m) >= 0) {
                    left[counted(m)]--;
                }
                clear(m, from);
                put(m, t);
                m = cause[m];
            }
            t = from;
        }
    }

    private void clear(int m, int from) {
        if (from != NOWHERE) {
            tablesFree[from]++;
            if (occupant[apart(m)][from] == m) {
                occupant[apart(m)][from] = NOWHERE;
            }
        }
    }
}
