package be.egmont.scheduling.exact;

import be.egmont.scheduling.search.Dice;
import be.egmont.scheduling.search.Grid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds the fewest breaks from below: asks for none at all, learns which people cannot all be without, allows them one
 * break together, and so on (core-guided search: Morgado, Dodaro and Marques-Silva 2014). The first timetable found is the
 * best there is.
 */
public final class FewestBreaks {
    private static final long CONFLICTS_TO_SHORTEN = 500;
    /** What is larger than that, meetings times slots, is not tried: the literature's stay below 7,000. */
    private static final int LARGEST = 20_000;

    private final BreakModel model;
    private final Clauses clauses;
    private final List<Integer> wanted = new ArrayList<>();
    /** By a literal that says "fewer than so many of a core are broken", the next such literals. */
    private final Map<Integer, Deque<Integer>> further = new HashMap<>();

    private final int most;
    /** Fewer breaks has no timetable that is left out because somebody has more than the difference allowed. */
    private final int leftOut;

    private int lower;
    private boolean found;

    /**
     * Prepares the search, which takes part of a second; when it is stopped meanwhile nothing will be found.
     *
     * @param most how many breaks there may be at most
     * @param member searches with odd and with even numbers count tables in different ways, each of which is faster for some
     *     problems
     */
    public FewestBreaks(Grid grid, int most, long seed, int member, BooleanSupplier stop) {
        this.most = most;
        leftOut = fewestWhereSomebodyHasMoreThan(grid.problem.rules().fairness(), grid);
        clauses = new Clauses(new Dice(seed));
        BreakModel.Counting counting = member % 2 == 0 ? BreakModel.Counting.WRITTEN_OUT : BreakModel.Counting.COUNTERS;
        model = new BreakModel(
                grid, clauses, counting, most, grid.problem.rules().fairness(), stop);
        Arrays.stream(model.wishes()).forEach(wanted::add);
    }

    /** Whether problems like this one can be answered. */
    public static boolean suits(Grid grid) {
        return grid.onlyBreaksMatter() && (long) grid.meetings * grid.slots <= LARGEST;
    }

    /**
     * Goes on until the fewest breaks are known, or until it is stopped.
     *
     * @param conflicts how often what is tried may fail at most
     * @return true if {@link #starts} has the timetable with fewest breaks, or if there is none with as few as allowed
     */
    public boolean search(long conflicts, BooleanSupplier stop) {
        while (model.isWhole()) {
            int[] all = wanted.stream().mapToInt(x -> x).toArray();
            Clauses.Answer answer = clauses.decide(all, conflicts - clauses.conflicts(), stop);
            if (answer != Clauses.Answer.NO) {
                found = answer == Clauses.Answer.YES;
                return found;
            }
            int[] core = clauses.core();
            if (core.length == 0) {
                lower = most + 1;
                return true;
            }
            allowOne(shorten(core, stop));
        }
        return false;
    }

    /** No timetable has fewer breaks than that. */
    public int lower() {
        return Math.min(lower, leftOut);
    }

    /** Whether no timetable that was left out can be better than what the search says. */
    public boolean isForAll() {
        return lower <= leftOut;
    }

    /** With one who has more than the difference allowed, everybody has a break: where one cannot, there are none such. */
    private static int fewestWhereSomebodyHasMoreThan(int difference, Grid grid) {
        IntSummaryStatistics breaks = Arrays.stream(grid.meetingsOfEach())
                .mapToInt(his -> Math.max(0, Math.min(his.length - 1, grid.slots - his.length)))
                .summaryStatistics();
        return breaks.getMin() == 0 || breaks.getMax() <= difference
                ? Integer.MAX_VALUE
                : grid.participants + difference;
    }

    /** The slot of each meeting; empty if no timetable was found. */
    public int[] starts() {
        return found ? model.starts() : new int[0];
    }

    /** Leaves out of a core what it does not need, as far as that is found out quickly. */
    private int[] shorten(int[] core, BooleanSupplier stop) {
        int[] rest = core;
        for (int i = 0; i < rest.length && rest.length > 1; i++) {
            int without = i;
            int[] whole = rest;
            int[] fewer = IntStream.range(0, whole.length)
                    .filter(j -> j != without)
                    .map(j -> whole[j])
                    .toArray();
            if (clauses.decide(fewer, CONFLICTS_TO_SHORTEN, stop) == Clauses.Answer.NO) {
                rest = clauses.core();
                i = -1;
            }
        }
        return rest;
    }

    private void allowOne(int[] core) {
        lower++;
        for (int l : core) {
            wanted.remove((Integer) l);
            Deque<Integer> next = further.remove(l);
            if (next != null && !next.isEmpty()) {
                int nextOne = next.removeFirst();
                wanted.add(nextOne);
                further.put(nextOne, next);
            }
        }
        if (core.length == 1) {
            clauses.clause(core[0] ^ 1);
        } else if (core.length > 1) {
            Deque<Integer> fewer = new ArrayDeque<>();
            int[] counted = Tally.atLeast(clauses, BreakModel.opposite(core));
            for (int n = 1; n < counted.length; n++) {
                fewer.add(counted[n] ^ 1);
            }
            int two = fewer.removeFirst();
            wanted.add(two);
            further.put(two, fewer);
        }
    }
}
