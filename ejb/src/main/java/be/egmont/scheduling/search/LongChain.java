package be.egmont.scheduling.search;

/**
 * Kempe chains where meetings have different lengths. One meeting moves by a distance; whatever it meets there moves by
 * the same distance the other way, and so on. A chain is blocked where two of its members would meet after the move.
 */
final class LongChain extends Chain {
    /** Longer chains tear up too much to be worth the work. */
    private static final int LONGEST = 64;

    private final int[] stamp;
    private final int[] shift;
    private final int[] target = new int[LONGEST];
    private final int[] claim;
    private final int[] net;
    private final int[] dayStamp;
    private final long[] dayBusy;
    private final int[] touchedDays;
    private final int[] personStamp;
    private final int[] personChange;
    private final int[] touchedPeople;
    private int round;
    private int daysTouched;
    private int peopleTouched;

    LongChain(Board board, Dice dice) {
        super(board, dice);
        stamp = new int[grid.meetings];
        shift = new int[grid.meetings];
        claim = new int[grid.participants * grid.slots];
        net = new int[grid.classes * grid.slots];
        dayStamp = new int[grid.participants * grid.days];
        dayBusy = new long[dayStamp.length];
        touchedDays = new int[dayStamp.length];
        personStamp = new int[grid.participants];
        personChange = new int[grid.participants];
        touchedPeople = new int[grid.participants];
    }

    @Override
    long evaluate(int m, int t) {
        round++;
        size = 0;
        if (!join(m, t - board.at[m])) {
            return BLOCKED;
        }
        if (!grow(0)) {
            return BLOCKED;
        }
        int full = slotWithoutTable();
        for (int i = 0; i < COUNTER_CHAINS && full != Board.NOWHERE; i++) {
            int x = someoneAt(full);
            if (x != Board.NOWHERE && stamp[x] != round) {
                int grown = size;
                if (!join(x, board.at[m] - t) || !grow(grown)) {
                    return BLOCKED;
                }
                full = slotWithoutTable();
            }
        }
        return full == Board.NOWHERE && (!grid.ordered || inOrder()) ? gain() : BLOCKED;
    }

    /** Lets those join who are in the way of members from that index on; false if that cannot be. */
    private boolean grow(int first) {
        for (int i = first; i < size; i++) {
            if (!claimPlace(members[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean join(int x, int by) {
        int to = board.at[x] + by;
        if (size == LONGEST || grid.stays[x] || to < 0 || to >= grid.slots || !grid.mayStart(x, to)) {
            return false;
        }
        stamp[x] = round;
        shift[x] = by;
        members[size++] = x;
        return true;
    }

    /** Takes the new place of x for its participants; lets those join who are in the way. */
    private boolean claimPlace(int x) {
        int to = board.at[x] + shift[x];
        for (int i = grid.firstMember[x]; i < grid.firstMember[x + 1]; i++) {
            int row = grid.member[i] * grid.slots;
            for (int s = to; s < to + grid.length[x]; s++) {
                if (claim[row + s] == round) {
                    return false;
                }
                claim[row + s] = round;
                int blocker = board.busyWith[row + s];
                if (blocker != Board.NOWHERE && stamp[blocker] != round && !join(blocker, -shift[x])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A slot that would hold more meetings than there are tables, or NOWHERE. */
    private int slotWithoutTable() {
        for (int i = 0; i < size; i++) {
            countIn(members[i], board.at[members[i]], -1);
            countIn(members[i], board.at[members[i]] + shift[members[i]], 1);
        }
        int full = Board.NOWHERE;
        for (int i = 0; i < size && full == Board.NOWHERE; i++) {
            int x = members[i];
            int to = board.at[x] + shift[x];
            for (int c = 0; c <= grid.sizeClass[x]; c++) {
                for (int s = to; s < to + grid.length[x]; s++) {
                    int cell = c * grid.slots + s;
                    full = net[cell] > 0 && board.load[cell] + net[cell] > grid.capacity[cell] ? s : full;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            countIn(members[i], board.at[members[i]], 1);
            countIn(members[i], board.at[members[i]] + shift[members[i]], -1);
        }
        return full;
    }

    private void countIn(int x, int t, int by) {
        for (int c = 0; c <= grid.sizeClass[x]; c++) {
            for (int s = t; s < t + grid.length[x]; s++) {
                net[c * grid.slots + s] += by;
            }
        }
    }

    private boolean inOrder() {
        for (int i = 0; i < size; i++) {
            int x = members[i];
            for (int j = grid.firstBefore[x]; j < grid.firstBefore[x + 1]; j++) {
                int y = grid.before[j];
                if (board.at[y] != Board.NOWHERE && slotAfterwards(y) + grid.length[y] > slotAfterwards(x)) {
                    return false;
                }
            }
            for (int j = grid.firstAfter[x]; j < grid.firstAfter[x + 1]; j++) {
                int y = grid.after[j];
                if (board.at[y] != Board.NOWHERE && slotAfterwards(x) + grid.length[x] > slotAfterwards(y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int slotAfterwards(int x) {
        return board.at[x] + (stamp[x] == round ? shift[x] : 0);
    }

    private long gain() {
        daysTouched = 0;
        peopleTouched = 0;
        long gain = 0;
        for (int i = 0; i < size; i++) {
            int x = members[i];
            flip(x, board.at[x], false);
            gain += grid.costOfStart(x, board.at[x]);
        }
        for (int i = 0; i < size; i++) {
            int x = members[i];
            flip(x, board.at[x] + shift[x], true);
            gain -= grid.costOfStart(x, board.at[x] + shift[x]);
        }
        for (int i = 0; i < daysTouched; i++) {
            int pd = touchedDays[i];
            changeOf(pd / grid.days, grid.breaks(dayBusy[pd], pd) - grid.breaks(board.busy[pd], pd));
        }
        for (int i = 0; i < peopleTouched; i++) {
            int p = touchedPeople[i];
            gain -= grid.costOfBreaks(board.breaksOf[p] + personChange[p]) - grid.costOfBreaks(board.breaksOf[p]);
        }
        return gain;
    }

    private void flip(int x, int t, boolean on) {
        long bits = grid.bits(t, grid.length[x]);
        for (int i = grid.firstMember[x]; i < grid.firstMember[x + 1]; i++) {
            int pd = grid.member[i] * grid.days + grid.day[t];
            if (dayStamp[pd] != round) {
                dayStamp[pd] = round;
                dayBusy[pd] = board.busy[pd];
                touchedDays[daysTouched++] = pd;
            }
            dayBusy[pd] = on ? dayBusy[pd] | bits : dayBusy[pd] & ~bits;
        }
    }

    private void changeOf(int p, int change) {
        if (personStamp[p] != round) {
            personStamp[p] = round;
            personChange[p] = 0;
            touchedPeople[peopleTouched++] = p;
        }
        personChange[p] += change;
    }

    @Override
    void apply() {
        for (int i = 0; i < size; i++) {
            int x = members[i];
            target[i] = board.at[x] + shift[x];
            board.remove(x);
        }
        for (int i = 0; i < size; i++) {
            board.place(members[i], target[i]);
        }
    }
}
