package be.egmont.scheduling.search;

/**
 * Brings an unplaced meeting in. Whoever is in the way is moved aside along a Kempe chain (the constructive step of
 * edge colouring after König), or leaves the board and looks for another place.
 */
final class Insertion {
    private static final int MOST_BLOCKERS = 4;
    private static final int MOST_PUSHED = 8;

    private final Grid grid;
    private final Board board;
    private final Chain chain;
    private final Dice dice;
    private final int[] blockers = new int[MOST_BLOCKERS];
    private int blocking;
    private final int[] waits = new int[4 * MOST_BLOCKERS];
    private int waiting;

    Insertion(Board board, Chain chain, Dice dice) {
        this.board = board;
        this.chain = chain;
        this.dice = dice;
        grid = board.grid;
    }

    /** One try with one unplaced meeting at one slot; the board is as before if it would lose more than that. */
    boolean attempt(long mayLose) {
        int m = board.unplaced[dice.below(board.unplacedCount)];
        int starts = grid.starts(m);
        if (starts == 0) {
            return false;
        }
        int t = grid.start[grid.firstStart[m] + dice.below(starts)];
        if ((grid.ordered && !board.inOrder(m, t)) || !findBlockers(m, t)) {
            return false;
        }
        long before = board.score;
        board.note();
        boolean in = dice.below(8) < 5 ? moveAside(m, t) : push(m, t);
        if (in && board.score - before >= -mayLose) {
            return true;
        }
        board.undo();
        return false;
    }

    /** Moves a placed meeting and unplaces those in the way, which look for another place. */
    boolean force(int m, int t, long mayLose) {
        if (grid.stays[m] || !grid.mayStart(m, t)) {
            return false;
        }
        long before = board.score;
        board.note();
        boolean in = board.note(m);
        board.remove(m);
        in = in && findBlockers(m, t) && push(m, t);
        if (in && board.score - before >= -mayLose) {
            return true;
        }
        board.undo();
        return false;
    }

    /** Who must go so that m can be held at t; false if they are too many or may not go. */
    private boolean findBlockers(int m, int t) {
        blocking = 0;
        for (int i = grid.firstMember[m]; i < grid.firstMember[m + 1]; i++) {
            for (int s = t; s < t + grid.length[m]; s++) {
                if (!addBlocker(board.busyWith[grid.member[i] * grid.slots + s])) {
                    return false;
                }
            }
        }
        return findWhoseTable(m, t);
    }

    /** Where tables are lacking and nobody who must go frees one, somebody in each such slot. */
    private boolean findWhoseTable(int m, int t) {
        for (int s = t; s < t + grid.length[m]; s++) {
            if (!board.hasTableIn(m, s) && !isLeft(s) && !addBlocker(someoneAt(s))) {
                return false;
            }
        }
        return true;
    }

    private boolean isLeft(int s) {
        for (int i = 0; i < blocking; i++) {
            int from = board.at[blockers[i]];
            if (from <= s && s < from + grid.length[blockers[i]]) {
                return true;
            }
        }
        return false;
    }

    private boolean addBlocker(int x) {
        if (x == Board.NOWHERE) {
            return true;
        }
        for (int i = 0; i < blocking; i++) {
            if (blockers[i] == x) {
                return true;
            }
        }
        if (grid.stays[x] || blocking == MOST_BLOCKERS) {
            return false;
        }
        blockers[blocking++] = x;
        return true;
    }

    /** Any meeting held in that slot, found by looking at participants in turn from a random one. */
    private int someoneAt(int s) {
        int p = dice.below(grid.participants);
        for (int i = 0; i < grid.participants; i++) {
            int x = board.busyWith[p * grid.slots + s];
            if (x != Board.NOWHERE) {
                return x;
            }
            p = p + 1 == grid.participants ? 0 : p + 1;
        }
        return Board.NOWHERE;
    }

    private boolean moveAside(int m, int t) {
        if (!board.note(m)) {
            return false;
        }
        for (int i = 0; i < blocking; i++) {
            int x = blockers[i];
            int starts = grid.starts(x);
            int s = grid.start[grid.firstStart[x] + dice.below(starts)];
            if (s == board.at[x] || chain.evaluate(x, s) == Chain.BLOCKED || !chain.note()) {
                return false;
            }
            chain.apply();
        }
        if (!board.fits(m, t)) {
            return false;
        }
        board.place(m, t);
        return true;
    }

    /** Takes the meetings in the way off the board and lets them look for another place, if need be in the same way. */
    private boolean push(int m, int t) {
        waiting = 0;
        if (!board.note(m) || !takeOver(m, t)) {
            return false;
        }
        for (int pushed = 0; waiting > 0 && pushed < MOST_PUSHED; pushed++) {
            int x = waits[--waiting];
            int s = Greedy.best(board, x);
            if (s != Board.NOWHERE) {
                board.place(x, s);
            } else if (dice.below(2) == 0) {
                s = grid.start[grid.firstStart[x] + dice.below(grid.starts(x))];
                if (!findBlockers(x, s) || !takeOver(x, s)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean takeOver(int m, int t) {
        for (int i = 0; i < blocking; i++) {
            if (waiting == waits.length || !board.note(blockers[i])) {
                return false;
            }
            board.remove(blockers[i]);
            waits[waiting++] = blockers[i];
        }
        if (!board.fits(m, t)) {
            return false;
        }
        board.place(m, t);
        return true;
    }
}
