package be.egmont.scheduling.exact;

import be.egmont.scheduling.Problem;
import be.egmont.scheduling.search.Grid;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The timetables in which every meeting is held with at most so many breaks, as clauses and counts after Bofill et al.
 * (2022), with what they found to help: everybody sits in as many slots as he has meetings, and no more people sit at one
 * time than there are chairs. Added to these: who has no break sits in one row, and where that begins says it all; and
 * of two camps as many are busy at a time.
 */
final class BreakModel {
    /** How tables are counted: by counters, which is fast, or written out, so that more is learnt from a conflict. */
    enum Counting {
        COUNTERS,
        WRITTEN_OUT
    }

    private static final int NONE = -1;

    private final Grid grid;
    private final Clauses clauses;
    /** The variables: whether a meeting is at a slot, and whether a participant is busy then; NONE where it cannot be. */
    private final int[][] at;

    private final int[][] busy;
    private final int[][] meetingsOf;
    /** Literals of which as many are false as there are breaks: who has none, who has fewer than two and so on. */
    private final int[] wishes;

    private boolean whole;

    /**
     * Generates all clauses, unless it is stopped.
     *
     * @param most breaks of all participants together
     * @param each breaks of one participant
     */
    BreakModel(Grid grid, Clauses clauses, Counting counting, int most, int each, BooleanSupplier stop) {
        this.grid = grid;
        this.clauses = clauses;
        at = new int[grid.meetings][grid.slots];
        busy = new int[grid.participants][grid.slots];
        meetingsOf = grid.meetingsOfEach();
        everyMeetingOnce();
        everybodyAtOnePlace();
        aTableForEach(counting, stop);
        inOrder();
        wishes = breaks(most, each, stop);
        whole = !stop.getAsBoolean();
    }

    static int yes(int v) {
        return 2 * v;
    }

    static int no(int v) {
        return 2 * v + 1;
    }

    static int[] opposite(int[] literals) {
        return Arrays.stream(literals).map(l -> l ^ 1).toArray();
    }

    static int[] with(int[] literals, int... others) {
        return IntStream.concat(Arrays.stream(literals), Arrays.stream(others)).toArray();
    }

    /** Those of these variables that there are, as literals. */
    static int[] yesIfAny(int... variables) {
        return Arrays.stream(variables).filter(v -> v != NONE).map(v -> yes(v)).toArray();
    }

    /** Whether all clauses were generated. */
    boolean isWhole() {
        return whole;
    }

    /** The literal that this meeting is at that slot; empty where it cannot be. */
    int[] at(int m, int t) {
        return yesIfAny(at[m][t]);
    }

    /** The literal that somebody is busy at that slot; empty where he cannot be. */
    int[] busy(int p, int t) {
        return yesIfAny(busy[p][t]);
    }

    private void everyMeetingOnce() {
        for (int[] slots : at) {
            Arrays.fill(slots, NONE);
        }
        for (int m = 0; m < grid.meetings; m++) {
            for (int t = 0; t < grid.slots; t++) {
                at[m][t] = grid.mayStart(m, t) ? clauses.variable() : NONE;
            }
            int[] some = yesIfAny(at[m]);
            clauses.clause(some);
            clauses.atMost(1, some);
        }
    }

    private void everybodyAtOnePlace() {
        for (int p = 0; p < grid.participants; p++) {
            for (int t = 0; t < grid.slots; t++) {
                int slot = t;
                int[] some = yesIfAny(
                        Arrays.stream(meetingsOf[p]).map(m -> at[m][slot]).toArray());
                busy[p][t] = some.length == 0 ? NONE : clauses.variable();
                if (some.length > 0) {
                    clauses.atMost(1, some);
                    clauses.clause(with(some, no(busy[p][t])));
                    for (int l : some) {
                        clauses.clause(l ^ 1, yes(busy[p][t]));
                    }
                }
            }
            int[] slots = yesIfAny(busy[p]);
            int needed = Math.min(meetingsOf[p].length, slots.length);
            clauses.atMost(needed, slots);
            clauses.atMost(slots.length - needed, opposite(slots));
        }
    }

    private void aTableForEach(Counting counting, BooleanSupplier stop) {
        Camps camps = new Camps(grid, this);
        for (int t = 0; t < grid.slots && !stop.getAsBoolean(); t++) {
            int slot = t;
            int tables = grid.tablesAt(t);
            int[] some = yesIfAny(Arrays.stream(at).mapToInt(x -> x[slot]).toArray());
            if (some.length > tables) {
                clauses.atMost(tables, some);
                clauses.atMost(
                        2 * tables,
                        yesIfAny(Arrays.stream(busy).mapToInt(x -> x[slot]).toArray()));
            }
            if (counting == Counting.WRITTEN_OUT) {
                camps.balance(clauses, t);
            } else {
                camps.tables(clauses, t);
            }
        }
    }

    private void inOrder() {
        for (Problem.Precedence pair : grid.problem.precedences()) {
            for (int t = 0; t < grid.slots; t++) {
                for (int s = 0; s <= t; s++) {
                    int before = at[pair.before()][t];
                    int after = at[pair.after()][s];
                    if (before != NONE && after != NONE) {
                        clauses.clause(no(before), no(after));
                    }
                }
            }
        }
    }

    private int[] breaks(int most, int each, BooleanSupplier stop) {
        int[] begin = {};
        int[] end = {};
        int[] people = {};
        int[] wished = {};
        for (int p = 0; p < grid.participants && !stop.getAsBoolean(); p++) {
            if (meetingsOf[p].length > 1) {
                Day his = new Day(clauses, busy[p], meetingsOf[p].length);
                clauses.atMost(each, his.begin());
                clauses.atMost(each, his.end());
                begin = with(begin, his.begin());
                end = with(end, his.end());
                int inOneRow = his.inOneRow();
                people = with(people, no(inOneRow));
                wished = with(wished, yes(inOneRow));
                for (int n = 2; n <= each; n++) {
                    wished = with(wished, no(his.times(n)));
                }
            }
        }
        clauses.atMost(most, begin);
        clauses.atMost(most, end);
        clauses.atMost(most, people);
        return wished;
    }

    int[] wishes() {
        return wishes.clone();
    }

    /** After a yes, the slot of each meeting. */
    int[] starts() {
        return Arrays.stream(at)
                .mapToInt(slots -> IntStream.range(0, slots.length)
                        .filter(t -> slots[t] != NONE && clauses.isTrue(slots[t]))
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }
}
