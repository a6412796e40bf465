package be.egmont.scheduling.search;

import java.util.Arrays;

/**
 * Places communicated meetings again with the least change: where somebody is in the way, all ways are tried of letting
 * one or two others move to where they fit, before the search proper moves whole chains.
 */
final class Mending {
    private static final int MOST_ASIDE = 2;

    private final Grid grid;
    private final Board board;
    private final int[] aside = new int[MOST_ASIDE];
    private int inTheWay;

    private Mending(Board board) {
        this.board = board;
        grid = board.grid;
    }

    /** Places communicated meetings that are unplaced, as far as possible. */
    static void fill(Board board) {
        Mending mending = new Mending(board);
        long[] told = mending.told();
        for (long m : told) {
            int t = Greedy.best(board, (int) m);
            if (t != Board.NOWHERE) {
                board.place((int) m, t);
            }
        }
        for (long m : told) {
            if (board.at[(int) m] == Board.NOWHERE) {
                mending.letMove((int) m);
            }
        }
    }

    /** The communicated meetings that are unplaced, the least movable ones first. */
    private long[] told() {
        long[] found = Arrays.stream(board.unplaced, 0, board.unplacedCount)
                .filter(m -> grid.told[m] != Board.NOWHERE)
                .mapToLong(m -> (long) grid.starts(m) << Integer.SIZE | m)
                .sorted()
                .toArray();
        return Arrays.stream(found).map(ranked -> (int) ranked).toArray();
    }

    /** Tries every slot and everybody who could make room there, and does what costs least. */
    private void letMove(int m) {
        long most = 0;
        int bestSlot = Board.NOWHERE;
        int[] bestAside = {};
        for (int i = grid.firstStart[m]; i < grid.firstStart[m + 1]; i++) {
            int t = grid.start[i];
            if (!findInTheWay(m, t)) {
                continue;
            }
            // nobody is in the way, so a table is lacking: anybody's will do
            int choices = inTheWay == 0 ? grid.participants : 1;
            boolean anybody = inTheWay == 0;
            for (int p = 0; p < choices; p++) {
                if (anybody && !takesTable(p, t)) {
                    continue;
                }
                long gain = tryAt(m, t);
                board.undo();
                if (gain > most) {
                    most = gain;
                    bestSlot = t;
                    bestAside = Arrays.copyOf(aside, inTheWay);
                }
            }
        }
        if (bestSlot != Board.NOWHERE) {
            inTheWay = bestAside.length;
            System.arraycopy(bestAside, 0, aside, 0, inTheWay);
            tryAt(m, bestSlot);
        }
    }

    /** The meetings of m's people at t; false if they are too many or may not move. */
    private boolean findInTheWay(int m, int t) {
        inTheWay = 0;
        for (int i = grid.firstMember[m]; i < grid.firstMember[m + 1]; i++) {
            for (int s = t; s < t + grid.length[m]; s++) {
                int x = board.busyWith[grid.member[i] * grid.slots + s];
                boolean known = inTheWay > 0 && (aside[0] == x || aside[inTheWay - 1] == x);
                if (x != Board.NOWHERE && !known) {
                    if (grid.stays[x] || inTheWay == MOST_ASIDE) {
                        return false;
                    }
                    aside[inTheWay++] = x;
                }
            }
        }
        return true;
    }

    /** Takes the meeting in which that participant is at t as the one to make room. */
    private boolean takesTable(int p, int t) {
        int x = board.busyWith[p * grid.slots + t];
        // each meeting once: when its first participant is looked at
        boolean chosen = x != Board.NOWHERE && !grid.stays[x] && grid.member[grid.firstMember[x]] == p;
        if (chosen) {
            aside[0] = x;
            inTheWay = 1;
        }
        return chosen;
    }

    /** What the score gains; 0 if that does not go. The board is changed and its journal takes it back. */
    private long tryAt(int m, int t) {
        long before = board.score;
        board.note();
        board.note(m);
        for (int i = 0; i < inTheWay; i++) {
            board.note(aside[i]);
            board.remove(aside[i]);
        }
        if (!board.fits(m, t)) {
            return 0;
        }
        board.place(m, t);
        for (int i = 0; i < inTheWay; i++) {
            int s = Greedy.best(board, aside[i]);
            if (s == Board.NOWHERE) {
                return 0;
            }
            board.place(aside[i], s);
        }
        return board.score - before;
    }
}
