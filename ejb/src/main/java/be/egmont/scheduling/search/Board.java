package be.egmont.scheduling.search;

import java.util.Arrays;

/** A timetable under construction with its score, updated with each placement; always valid. */
final class Board {
    static final int NOWHERE = -1;

    final Grid grid;
    /** The slot at which each meeting begins, or NOWHERE. */
    final int[] at;
    /** The meeting a participant is in, by participant and slot, or NOWHERE. */
    final int[] busyWith;
    /** The slots of a participant's day in which he is in a meeting. */
    final long[] busy;

    final int[] breaksOf;
    final int[] load;
    /** The participants who have breaks. */
    final int[] broken;

    int brokenCount;
    /** The unplaced meetings, and the position of each in that list. */
    final int[] unplaced;

    int unplacedCount;
    long score;

    private final int[] indexInUnplaced;
    private final int[] indexInBroken;
    private final int[] journal = new int[256];
    private int journalled;

    Board(Grid grid) {
        this.grid = grid;
        at = new int[grid.meetings];
        Arrays.fill(at, NOWHERE);
        busyWith = new int[grid.participants * grid.slots];
        Arrays.fill(busyWith, NOWHERE);
        busy = new long[grid.participants * grid.days];
        breaksOf = new int[grid.participants];
        load = new int[grid.classes * grid.slots];
        broken = new int[grid.participants];
        indexInBroken = new int[grid.participants];
        unplaced = new int[grid.meetings];
        indexInUnplaced = new int[grid.meetings];
        for (int m = 0; m < grid.meetings; m++) {
            unplaced[m] = m;
            indexInUnplaced[m] = m;
        }
        unplacedCount = grid.meetings;
    }

    /** Whether the meeting can be put there with nobody else moving. */
    boolean fits(int m, int t) {
        return grid.mayStart(m, t) && hasTable(m, t) && everybodyFree(m, t) && (!grid.ordered || inOrder(m, t));
    }

    boolean everybodyFree(int m, int t) {
        Grid g = grid;
        long bits = g.bits(t, g.length[m]);
        int d = g.day[t];
        for (int i = g.firstMember[m]; i < g.firstMember[m + 1]; i++) {
            if ((busy[g.member[i] * g.days + d] & bits) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean hasTable(int m, int t) {
        for (int s = t; s < t + grid.length[m]; s++) {
            if (!hasTableIn(m, s)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a table large enough for that meeting is free in that one slot. */
    boolean hasTableIn(int m, int s) {
        for (int c = 0; c <= grid.sizeClass[m]; c++) {
            if (load[c * grid.slots + s] >= grid.capacity[c * grid.slots + s]) {
                return false;
            }
        }
        return true;
    }

    /** Whether those who come before have ended and those who come after have not begun. */
    boolean inOrder(int m, int t) {
        for (int i = grid.firstBefore[m]; i < grid.firstBefore[m + 1]; i++) {
            int other = grid.before[i];
            if (at[other] != NOWHERE && at[other] + grid.length[other] > t) {
                return false;
            }
        }
        for (int i = grid.firstAfter[m]; i < grid.firstAfter[m + 1]; i++) {
            int other = grid.after[i];
            if (at[other] != NOWHERE && t + grid.length[m] > at[other]) {
                return false;
            }
        }
        return true;
    }

    /** What the score gains if an unplaced meeting is put there. */
    long gain(int m, int t) {
        Grid g = grid;
        long bits = g.bits(t, g.length[m]);
        int d = g.day[t];
        long gain = g.value[m] - g.costOfStart(m, t);
        for (int i = g.firstMember[m]; i < g.firstMember[m + 1]; i++) {
            int p = g.member[i];
            int pd = p * g.days + d;
            int change = g.breaks(busy[pd] | bits, pd) - g.breaks(busy[pd], pd);
            gain -= g.costOfBreaks(breaksOf[p] + change) - g.costOfBreaks(breaksOf[p]);
        }
        return gain;
    }

    void place(int m, int t) {
        score += grid.value[m] - grid.costOfStart(m, t);
        at[m] = t;
        count(m, t, 1);
        mark(m, t, m);
        int last = unplaced[--unplacedCount];
        unplaced[indexInUnplaced[m]] = last;
        indexInUnplaced[last] = indexInUnplaced[m];
    }

    void remove(int m) {
        int t = at[m];
        score -= grid.value[m] - grid.costOfStart(m, t);
        at[m] = NOWHERE;
        count(m, t, -1);
        mark(m, t, NOWHERE);
        unplaced[unplacedCount] = m;
        indexInUnplaced[m] = unplacedCount++;
    }

    private void count(int m, int t, int by) {
        for (int c = 0; c <= grid.sizeClass[m]; c++) {
            for (int s = t; s < t + grid.length[m]; s++) {
                load[c * grid.slots + s] += by;
            }
        }
    }

    private void mark(int m, int t, int with) {
        Grid g = grid;
        long bits = g.bits(t, g.length[m]);
        int d = g.day[t];
        for (int i = g.firstMember[m]; i < g.firstMember[m + 1]; i++) {
            int p = g.member[i];
            for (int s = t; s < t + g.length[m]; s++) {
                busyWith[p * g.slots + s] = with;
            }
            rewrite(p, d, busy[p * g.days + d] ^ bits);
        }
    }

    /** Replaces the bits of one participant's day and keeps his breaks and the score. */
    void rewrite(int p, int d, long bits) {
        int pd = p * grid.days + d;
        int now = breaksOf[p] + grid.breaks(bits, pd) - grid.breaks(busy[pd], pd);
        busy[pd] = bits;
        if (now != breaksOf[p]) {
            score -= grid.costOfBreaks(now) - grid.costOfBreaks(breaksOf[p]);
            if (now == 0) {
                int last = broken[--brokenCount];
                broken[indexInBroken[p]] = last;
                indexInBroken[last] = indexInBroken[p];
            } else if (breaksOf[p] == 0) {
                indexInBroken[p] = brokenCount;
                broken[brokenCount++] = p;
            }
            breaksOf[p] = now;
        }
    }

    /** Forgets what was noted, so that {@link #undo} goes back to the present state. */
    void note() {
        journalled = 0;
    }

    /** Notes where a meeting is before it is moved; false if too much was noted for one move. */
    boolean note(int m) {
        for (int i = 0; i < journalled; i += 2) {
            if (journal[i] == m) {
                return true;
            }
        }
        if (journalled + 2 > journal.length) {
            return false;
        }
        journal[journalled++] = m;
        journal[journalled++] = at[m];
        return true;
    }

    void undo() {
        for (int i = 0; i < journalled; i += 2) {
            if (at[journal[i]] != NOWHERE) {
                remove(journal[i]);
            }
        }
        for (int i = 0; i < journalled; i += 2) {
            if (journal[i + 1] != NOWHERE) {
                place(journal[i], journal[i + 1]);
            }
        }
        journalled = 0;
    }

    void copyFrom(int[] starts) {
        for (int m = 0; m < at.length; m++) {
            if (at[m] != NOWHERE && at[m] != starts[m]) {
                remove(m);
            }
        }
        for (int m = 0; m < at.length; m++) {
            if (at[m] == NOWHERE && starts[m] != NOWHERE) {
                place(m, starts[m]);
            }
        }
    }
}
