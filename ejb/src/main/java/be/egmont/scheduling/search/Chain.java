package be.egmont.scheduling.search;

/**
 * A Kempe chain: the smallest set of meetings that must change places so that one meeting can move to another slot and
 * everybody still is at one place at a time. {@link #evaluate} builds it and says what the score would gain; only
 * {@link #apply} changes the board. Where a table is lacking, a second chain that goes the other way joins in.
 */
abstract class Chain {
    /** The chain cannot be moved: a member is fixed or not allowed there, or no table is left. */
    static final long BLOCKED = Long.MIN_VALUE;

    /** How often a second chain is looked for. */
    static final int COUNTER_CHAINS = 2;

    private static final int ASKED = 8;

    final Grid grid;
    final Board board;
    /** The meetings of the chain; the first is the one that was asked for. */
    final int[] members;

    int size;

    private final Dice dice;

    Chain(Board board, Dice dice) {
        this.board = board;
        this.dice = dice;
        grid = board.grid;
        members = new int[grid.meetings];
    }

    static Chain on(Board board, Dice dice) {
        return board.grid.unitLengths ? new UnitChain(board, dice) : new LongChain(board, dice);
    }

    /** The gain in score if the placed meeting m moves to t and pulls its chain along, or BLOCKED. */
    abstract long evaluate(int m, int t);

    /** Moves the chain that was evaluated last. */
    abstract void apply();

    /** Some meeting held in that slot, found by asking a few participants at random; NOWHERE if none was found. */
    final int someoneAt(int s) {
        int x = Board.NOWHERE;
        for (int i = 0; i < ASKED && x == Board.NOWHERE; i++) {
            x = board.busyWith[dice.below(grid.participants) * grid.slots + s];
        }
        return x;
    }

    /** Notes all members on the board's journal; false if they are too many. */
    boolean note() {
        for (int i = 0; i < size; i++) {
            if (!board.note(members[i])) {
                return false;
            }
        }
        return true;
    }
}
