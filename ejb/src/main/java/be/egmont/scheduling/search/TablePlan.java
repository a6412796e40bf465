package be.egmont.scheduling.search;

import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Side;
import be.egmont.scheduling.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Assigns a table to each meeting of a board. The search only counts tables; here hosts keep theirs where possible,
 * everybody has time to walk, and a meeting without a table is unplaced.
 */
final class TablePlan {
    static final int NONE = -1;
    private static final int TOO_FAR = 1000;
    private static final int PASSES = 3;

    private final Grid grid;
    private final Problem problem;
    private final Board board;
    private final int[] tableOf;
    private final int[] usedBy;
    private final int[] place;
    /** Meetings that are fixed at a communicated table. */
    private final boolean[] pinned;

    private final Around mine = new Around();
    private final Around theirs = new Around();

    private TablePlan(Board board) {
        this.board = board;
        grid = board.grid;
        problem = grid.problem;
        tableOf = new int[grid.meetings];
        Arrays.fill(tableOf, NONE);
        usedBy = new int[problem.tables().size() * grid.slots];
        Arrays.fill(usedBy, NONE);
        place = problem.tables().stream().mapToInt(Table::place).toArray();
        pinned = new boolean[grid.meetings];
    }

    /** The table of each meeting on the board, NONE for those that are not, or no longer, on it. */
    static int[] make(Board board) {
        TablePlan plan = new TablePlan(board);
        plan.pin();
        plan.firstChoice();
        plan.makeRoom();
        for (int pass = 0; pass < PASSES; pass++) {
            plan.improve();
        }
        plan.dropUnreachable();
        return plan.tableOf;
    }

    /** Who cannot move, because it is fixed or has begun, has its table before anybody chooses. */
    private void pin() {
        for (int m = 0; m < grid.meetings; m++) {
            if (board.at[m] != Board.NOWHERE && grid.stays[m] && keepsWord(m)) {
                int k = promisedTable(m);
                if (usable(m, k) && fits(m, k)) {
                    take(m, k);
                    pinned[m] = true;
                }
            }
        }
    }

    /** Slot by slot; in a slot the promised tables first, then the larger parties, then the longer meetings. */
    private void firstChoice() {
        List<Integer> order = new ArrayList<>();
        for (int m = 0; m < grid.meetings; m++) {
            if (waits(m)) {
                order.add(m);
            }
        }
        order.sort(Comparator.<Integer>comparingInt(m -> board.at[m])
                .thenComparingInt(m -> keepsWord(m) ? 0 : 1)
                .thenComparingInt(m -> -grid.sizeClass[m])
                .thenComparingInt(m -> -grid.length[m]));
        for (int m : order) {
            mine.of(m);
            int best = NONE;
            int least = Integer.MAX_VALUE;
            for (int k = 0; k < problem.tables().size(); k++) {
                if (usable(m, k) && fits(m, k)) {
                    // of equally good tables the one with the fewest seats to spare
                    int cost = mine.cost(k) * 100 + Math.min(99, spare(m, k));
                    if (cost < least) {
                        least = cost;
                        best = k;
                    }
                }
            }
            if (best != NONE) {
                take(m, best);
            }
        }
    }

    private boolean keepsWord(int m) {
        return promisedTable(m) != NONE && grid.told[m] == board.at[m];
    }

    private int promisedTable(int m) {
        return problem.meetings().get(m).table();
    }

    private int spare(int m, int k) {
        return problem.tables().get(k).seats()
                - problem.meetings().get(m).participants().size();
    }

    private boolean fits(int m, int k) {
        Table table = problem.tables().get(k);
        boolean open = spare(m, k) >= 0;
        for (int s = board.at[m]; s < board.at[m] + grid.length[m]; s++) {
            open &= table.openAt(s);
        }
        return open;
    }

    private boolean usable(int m, int k) {
        for (int s = board.at[m]; s < board.at[m] + grid.length[m]; s++) {
            if (usedBy[k * grid.slots + s] != NONE) {
                return false;
            }
        }
        return true;
    }

    private void take(int m, int k) {
        use(m, k, m);
        tableOf[m] = k;
    }

    private void leave(int m) {
        use(m, tableOf[m], NONE);
        tableOf[m] = NONE;
    }

    private void use(int m, int k, int by) {
        for (int s = board.at[m]; s < board.at[m] + grid.length[m]; s++) {
            usedBy[k * grid.slots + s] = by;
        }
    }

    /** The meetings just before and after one meeting, in the days of its participants. */
    private final class Around {
        private int meeting;
        private int count;
        private int[] neighbour = new int[8];
        private boolean[] host = new boolean[8];

        Around of(int m) {
            meeting = m;
            count = 0;
            for (int i = grid.firstMember[m]; i < grid.firstMember[m + 1]; i++) {
                int p = grid.member[i];
                boolean keeps = problem.participants().get(p).side() == Side.HOST;
                add(next(p, board.at[m], -1), keeps);
                add(next(p, board.at[m] + grid.length[m] - 1, 1), keeps);
            }
            return this;
        }

        private void add(int other, boolean keeps) {
            if (other == NONE || tableOf[other] == NONE) {
                return;
            }
            if (count == neighbour.length) {
                neighbour = Arrays.copyOf(neighbour, 2 * count);
                host = Arrays.copyOf(host, 2 * count);
            }
            neighbour[count] = other;
            host[count++] = keeps;
        }

        /** Walks that cannot be made and changes of table, if the meeting had that table. */
        int cost(int k) {
            int cost = keepsWord(meeting) && promisedTable(meeting) != k ? 3 : 0;
            for (int i = 0; i < count; i++) {
                cost += tooFar(neighbour[i], k) ? TOO_FAR : 0;
                cost += host[i] && tableOf[neighbour[i]] != k ? 1 : 0;
            }
            return cost;
        }

        private boolean tooFar(int other, int k) {
            int minutes = problem.walks().between(place[tableOf[other]], place[k]);
            int first = board.at[other] < board.at[meeting] ? other : meeting;
            int second = first == other ? meeting : other;
            return minutes > 0
                    && minutes
                            > problem.slots().get(board.at[second]).from()
                                    - problem.slots()
                                            .get(board.at[first] + grid.length[first] - 1)
                                            .until();
        }
    }

    /** The participant's meeting next to a slot on the same day, in that direction. */
    private int next(int p, int t, int step) {
        for (int s = t + step; s >= 0 && s < grid.slots && grid.day[s] == grid.day[t]; s += step) {
            if (board.busyWith[p * grid.slots + s] != Board.NOWHERE) {
                return board.busyWith[p * grid.slots + s];
            }
        }
        return NONE;
    }

    /** A meeting that found no table takes one whose holders can all sit elsewhere. */
    private void makeRoom() {
        for (int m = 0; m < grid.meetings; m++) {
            for (int k = 0; k < problem.tables().size() && waits(m); k++) {
                if (fits(m, k)) {
                    claim(m, k);
                }
            }
        }
    }

    private boolean waits(int m) {
        return board.at[m] != Board.NOWHERE && tableOf[m] == NONE;
    }

    private void claim(int m, int k) {
        int[] holders = IntStream.range(board.at[m], board.at[m] + grid.length[m])
                .map(s -> usedBy[k * grid.slots + s])
                .filter(x -> x != NONE)
                .distinct()
                .toArray();
        if (Arrays.stream(holders).anyMatch(x -> pinned[x])) {
            return;
        }
        for (int x : holders) {
            leave(x);
        }
        take(m, k);
        int seated = 0;
        while (seated < holders.length && sit(holders[seated])) {
            seated++;
        }
        if (seated < holders.length) {
            for (int i = 0; i < seated; i++) {
                leave(holders[i]);
            }
            leave(m);
            for (int x : holders) {
                take(x, k);
            }
        }
    }

    private boolean sit(int m) {
        for (int k = 0; k < problem.tables().size(); k++) {
            if (usable(m, k) && fits(m, k)) {
                take(m, k);
                return true;
            }
        }
        return false;
    }

    /** Moves meetings to a better table, or lets two of one slot change tables. */
    private void improve() {
        for (int m = 0; m < grid.meetings; m++) {
            int cost = tableOf[m] == NONE || pinned[m] ? 0 : mine.of(m).cost(tableOf[m]);
            if (cost >= TOO_FAR) {
                for (int k = 0; k < problem.tables().size() && mine.cost(tableOf[m]) >= TOO_FAR; k++) {
                    tryTable(m, k);
                }
            } else if (cost > 0) {
                for (int i = 0; i < mine.count; i++) {
                    tryTable(m, tableOf[mine.neighbour[i]]);
                }
                tryTable(m, keepsWord(m) ? promisedTable(m) : tableOf[m]);
            }
        }
    }

    /** Takes that table, from another meeting of the slot if need be, where the two together gain by it. */
    private void tryTable(int m, int k) {
        int now = tableOf[m];
        if (k == now || !fits(m, k)) {
            return;
        }
        int gain = mine.cost(now) - mine.cost(k);
        int other = usedBy[k * grid.slots + board.at[m]];
        if (other == NONE) {
            if (gain > 0 && usable(m, k)) {
                leave(m);
                take(m, k);
            }
        } else if (!pinned[other]
                && board.at[other] == board.at[m]
                && grid.length[other] == grid.length[m]
                && fits(other, now)) {
            // two meetings at one time share nobody, so the gains add up
            theirs.of(other);
            if (gain + theirs.cost(k) - theirs.cost(now) > 0) {
                leave(m);
                leave(other);
                take(m, k);
                take(other, now);
            }
        }
    }

    /** What has no table or cannot be walked to leaves the board and takes another slot and table if there is one. */
    private void dropUnreachable() {
        int[] byWorth = IntStream.range(0, grid.meetings)
                .boxed()
                .sorted(Comparator.comparingLong(m -> grid.value[m]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean dropped = false;
        // who leaves makes neighbours of two who were none, so the others are looked at again before anything pinned is
        while (dropUnreachable(byWorth, false)) {
            dropped = true;
        }
        if (dropUnreachable(byWorth, true) || dropped) {
            int[] waiting = Arrays.copyOf(board.unplaced, board.unplacedCount);
            Arrays.sort(waiting);
            for (int m : waiting) {
                seatAnywhere(m);
            }
        }
    }

    private boolean dropUnreachable(int[] order, boolean whatIsPinned) {
        boolean dropped = false;
        for (int m : order) {
            boolean held = board.at[m] != Board.NOWHERE && pinned[m] == whatIsPinned;
            if (held && (tableOf[m] == NONE || mine.of(m).cost(tableOf[m]) >= TOO_FAR)) {
                if (tableOf[m] != NONE) {
                    leave(m);
                }
                board.remove(m);
                dropped = true;
            }
        }
        return dropped;
    }

    private void seatAnywhere(int m) {
        for (int i = grid.firstStart[m]; i < grid.firstStart[m + 1]; i++) {
            if (board.fits(m, grid.start[i])) {
                board.place(m, grid.start[i]);
                mine.of(m);
                for (int k = 0; k < problem.tables().size(); k++) {
                    if (fits(m, k) && usable(m, k) && mine.cost(k) < TOO_FAR) {
                        take(m, k);
                        return;
                    }
                }
                board.remove(m);
            }
        }
    }
}
