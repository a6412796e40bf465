package be.egmont.scheduling.search;

import java.util.Arrays;

/**
 * Kempe chains where every meeting is one slot long: the connected component, in two slots, of meetings that share
 * participants. Its members swap the two slots, so a participant who is busy in both stays busy in both and only those
 * at the ends of the chain see a change.
 */
final class UnitChain extends Chain {
    private final int[] stamp;
    private final int[] net;
    private int round;
    private int slot;
    private int other;

    UnitChain(Board board, Dice dice) {
        super(board, dice);
        stamp = new int[grid.meetings];
        net = new int[grid.classes];
    }

    @Override
    long evaluate(int m, int t) {
        slot = board.at[m];
        other = t;
        round++;
        size = 0;
        if (!join(m, t)) {
            return BLOCKED;
        }
        Arrays.fill(net, 0);
        long gain = grow(0);
        for (int i = 0; i < COUNTER_CHAINS && gain != BLOCKED && slotWithoutTable() != Board.NOWHERE; i++) {
            int into = slotWithoutTable();
            int x = someoneAt(into);
            if (x != Board.NOWHERE && stamp[x] != round) {
                int grown = size;
                if (!join(x, into == slot ? other : slot)) {
                    return BLOCKED;
                }
                long more = grow(grown);
                gain = more == BLOCKED ? BLOCKED : gain + more;
            }
        }
        boolean blocked = gain == BLOCKED || slotWithoutTable() != Board.NOWHERE || (grid.ordered && !inOrder());
        return blocked ? BLOCKED : gain;
    }

    /** Lets those join who are in the way of members from that index on; the gain of these, or BLOCKED. */
    private long grow(int first) {
        long gain = 0;
        for (int i = first; i < size; i++) {
            int x = members[i];
            int from = board.at[x];
            int to = from == slot ? other : slot;
            long change = gainOf(x, from, to);
            if (change == BLOCKED) {
                return BLOCKED;
            }
            gain += change;
            for (int c = 0; c <= grid.sizeClass[x]; c++) {
                net[c] += to == other ? 1 : -1;
            }
        }
        return gain;
    }

    private boolean join(int x, int to) {
        if (grid.stays[x] || !grid.mayStart(x, to)) {
            return false;
        }
        stamp[x] = round;
        members[size++] = x;
        return true;
    }

    /** The gain of one member's move; lets those join who are in its way. */
    private long gainOf(int x, int from, int to) {
        Grid g = grid;
        int dayFrom = g.day[from];
        int dayTo = g.day[to];
        long bitFrom = 1L << g.position[from];
        long bitTo = 1L << g.position[to];
        long gain = (long) g.costOfStart(x, from) - g.costOfStart(x, to);
        for (int i = g.firstMember[x]; i < g.firstMember[x + 1]; i++) {
            int p = g.member[i];
            int blocker = board.busyWith[p * g.slots + to];
            if (blocker != Board.NOWHERE) {
                if (stamp[blocker] != round && !join(blocker, from)) {
                    return BLOCKED;
                }
            } else {
                int pd = p * g.days + dayFrom;
                long busy = board.busy[pd];
                int change;
                if (dayFrom == dayTo) {
                    change = g.breaks((busy & ~bitFrom) | bitTo, pd) - g.breaks(busy, pd);
                } else {
                    int pe = p * g.days + dayTo;
                    long then = board.busy[pe];
                    change = g.breaks(busy & ~bitFrom, pd)
                            - g.breaks(busy, pd)
                            + g.breaks(then | bitTo, pe)
                            - g.breaks(then, pe);
                }
                if (change != 0) {
                    int had = board.breaksOf[p];
                    gain -= g.costOfBreaks(had + change) - g.costOfBreaks(had);
                }
            }
        }
        return gain;
    }

    /** The one of the two slots that would hold more meetings than there are tables, or NOWHERE. */
    private int slotWithoutTable() {
        for (int c = 0; c < grid.classes; c++) {
            int into = net[c] > 0 ? other : slot;
            int cell = c * grid.slots + into;
            if (net[c] != 0 && board.load[cell] + Math.abs(net[c]) > grid.capacity[cell]) {
                return into;
            }
        }
        return Board.NOWHERE;
    }

    private boolean inOrder() {
        for (int i = 0; i < size; i++) {
            int x = members[i];
            for (int j = grid.firstBefore[x]; j < grid.firstBefore[x + 1]; j++) {
                int earlier = slotAfterwards(grid.before[j]);
                if (earlier != Board.NOWHERE && earlier >= slotAfterwards(x)) {
                    return false;
                }
            }
            for (int j = grid.firstAfter[x]; j < grid.firstAfter[x + 1]; j++) {
                int later = slotAfterwards(grid.after[j]);
                if (later != Board.NOWHERE && later <= slotAfterwards(x)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int slotAfterwards(int x) {
        if (stamp[x] != round) {
            return board.at[x];
        }
        return board.at[x] == slot ? other : slot;
    }

    @Override
    void apply() {
        Grid g = grid;
        for (int i = 0; i < size; i++) {
            int x = members[i];
            int from = board.at[x];
            int to = from == slot ? other : slot;
            for (int j = g.firstMember[x]; j < g.firstMember[x + 1]; j++) {
                int p = g.member[j];
                int row = p * g.slots;
                int blocker = board.busyWith[row + to];
                if (blocker == Board.NOWHERE) {
                    // the end of the chain: only here somebody's day changes
                    board.busyWith[row + from] = Board.NOWHERE;
                    board.rewrite(p, g.day[from], board.busy[p * g.days + g.day[from]] & ~(1L << g.position[from]));
                    board.rewrite(p, g.day[to], board.busy[p * g.days + g.day[to]] | (1L << g.position[to]));
                }
                board.busyWith[row + to] = x;
            }
            for (int c = 0; c <= g.sizeClass[x]; c++) {
                board.load[c * g.slots + from]--;
                board.load[c * g.slots + to]++;
            }
            board.score += g.costOfStart(x, from) - g.costOfStart(x, to);
        }
        for (int i = 0; i < size; i++) {
            int x = members[i];
            board.at[x] = board.at[x] == slot ? other : slot;
        }
    }
}
