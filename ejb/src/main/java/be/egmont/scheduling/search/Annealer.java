package be.egmont.scheduling.search;

import be.egmont.scheduling.Bound;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Simulated annealing over Kempe chains: one thread's search. Most moves are random; a third select somebody with a
 * break and try to close or shorten it.
 */
public final class Annealer {
    /** How many steps pass between two looks at the clock. */
    private static final int STEPS_PER_LOOK = 1 << 10;
    /** The first round of a search that is counted in steps; each next one is twice as long. */
    private static final long FIRST_ROUND = 1 << 16;
    /** Temperatures, as parts of the price of a break. */
    private static final double HOT = 0.22;

    private static final double COLD = 0.06;
    /** When all meetings must be held few breaks are left, and the useful range of temperatures is narrower. */
    private static final double HOT_IF_ALL = 0.24;

    private static final double COLD_IF_ALL = 0.14;
    private static final double REHEAT = 30;
    /** Problems with fewer meetings are searched in several rounds, each from the best so far. */
    private static final int LARGE = 500;

    private static final int ROUNDS = 4;
    /** Of 64 moves, how many bring in unplaced meetings, in large problems and in small ones, and how many aim at breaks. */
    private static final int INSERTIONS = 1;

    private static final int INSERTIONS_IF_SMALL = 4;

    private static final int AIMED = 20;

    private final Grid grid;
    private final Board board;
    private final Chain chain;
    private final Insertion insertion;
    private final Dice dice;
    private final double hot;
    private final double cold;
    private final int rounds;
    private final int forceOneIn;
    private final int insertions;
    private final int[] best;
    private volatile long bestScore;
    private long steps;

    /**
     * A search that starts from what still stands of a given timetable, filled up greedily.
     *
     * @param starts where meetings began in that timetable; empty for none
     */
    public Annealer(Grid grid, long seed, int[] starts) {
        this.grid = grid;
        board = new Board(grid);
        dice = new Dice(seed);
        chain = Chain.on(board, dice);
        insertion = new Insertion(board, chain, dice);
        double unit = Math.max(1, grid.aBreak);
        boolean all = grid.problem.rules().mandatory();
        hot = (all ? HOT_IF_ALL : HOT) * unit;
        cold = (all ? COLD_IF_ALL : COLD) * unit;
        rounds = all || grid.meetings >= LARGE ? 1 : ROUNDS;
        insertions = grid.meetings >= LARGE ? INSERTIONS : INSERTIONS_IF_SMALL;
        forceOneIn = grid.unitLengths ? 64 : 4;
        for (int m = 0; m < starts.length; m++) {
            if (starts[m] != Board.NOWHERE && board.fits(m, starts[m])) {
                board.place(m, starts[m]);
            }
        }
        if (starts.length > 0) {
            Mending.fill(board);
        }
        Greedy.fill(board);
        best = board.at.clone();
        bestScore = board.score;
    }

    /** Tries that many steps in rounds that become longer and longer, so that more steps only add to what fewer do. */
    public void search(long mostSteps, BooleanSupplier stop) {
        boolean going = true;
        for (int round = 0; going && steps < mostSteps; round++) {
            long begin = steps;
            double length = FIRST_ROUND << Math.min(round, 30);
            going = cool(round, () -> steps >= mostSteps ? 2 : (steps - begin) / length, stop);
        }
    }

    /** Takes that long, in nanoseconds: one long round, or several where much is free and little to be placed. */
    public void searchUntil(long from, long until, BooleanSupplier stop) {
        double length = (until - from) / (double) rounds;
        // the first answer may have taken all the time there was
        boolean going = until > from;
        for (int round = 0; going && round < rounds; round++) {
            double begin = from + round * length;
            going = cool(round, () -> (System.nanoTime() - begin) / length, stop);
        }
    }

    /** How much of a round is over; 1 or more at its end. */
    private interface Clock {
        double time();
    }

    /** One round of cooling, every second one from a greater heat; false if it was stopped. */
    private boolean cool(int round, Clock clock, BooleanSupplier stop) {
        board.copyFrom(best);
        double begin = round % 2 == 0 ? hot : hot * REHEAT;
        for (double time = clock.time(); time < 1; time = clock.time()) {
            double temperature = begin * Math.pow(cold / begin, time);
            for (int i = 0; i < STEPS_PER_LOOK; i++) {
                step(temperature);
            }
            steps += STEPS_PER_LOOK;
            keepIfBest();
            if (stop.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private void keepIfBest() {
        if (board.score > bestScore) {
            System.arraycopy(board.at, 0, best, 0, best.length);
            bestScore = board.score;
        }
    }

    private void step(double temperature) {
        long mayLose = (long) (temperature * dice.patience());
        int kind = dice.below(64);
        if (kind < insertions) {
            if (board.unplacedCount > 0) {
                keepIfBest();
                insertion.attempt(mayLose);
            }
        } else if (kind < insertions + AIMED) {
            closeBreak(mayLose);
        } else {
            moveAny(mayLose);
        }
    }

    private void moveAny(long mayLose) {
        int m = dice.below(grid.meetings);
        int starts = grid.starts(m);
        if (board.at[m] != Board.NOWHERE) {
            boolean astray = grid.told[m] != Board.NOWHERE && board.at[m] != grid.told[m];
            if (astray && grid.mayStart(m, grid.told[m])) {
                move(m, grid.told[m], mayLose);
            } else if (starts > 1) {
                move(m, grid.start[grid.firstStart[m] + dice.below(starts)], mayLose);
            }
        }
    }

    /** Takes somebody with breaks and moves a meeting from the edge of a row of his meetings to the edge of another. */
    private void closeBreak(long mayLose) {
        if (board.brokenCount > 0) {
            int p = board.broken[dice.below(board.brokenCount)];
            int from = edgeOf(p, true);
            int to = edgeOf(p, false);
            int m = from == Board.NOWHERE ? Board.NOWHERE : board.busyWith[p * grid.slots + from];
            if (m != Board.NOWHERE && to != Board.NOWHERE && grid.mayStart(m, to)) {
                move(m, to, mayLose);
            }
        }
    }

    /** A slot at the edge of a row of meetings on some day of his: the last one within or the first one outside. */
    private int edgeOf(int p, boolean within) {
        int d = dice.below(grid.days);
        for (int i = 0; i < grid.days; i++) {
            long busy = board.busy[p * grid.days + d];
            long edge = within
                    ? busy & ~((busy << 1) & (busy >>> 1))
                    : ((busy << 1) | (busy >>> 1)) & ~busy & grid.free[p * grid.days + d];
            if (edge != 0) {
                return grid.firstSlot[d] + anyBit(edge);
            }
            d = d + 1 == grid.days ? 0 : d + 1;
        }
        return Board.NOWHERE;
    }

    private int anyBit(long bits) {
        long left = bits;
        for (int n = dice.below(Long.bitCount(bits)); n > 0; n--) {
            left &= left - 1;
        }
        return Long.numberOfTrailingZeros(left);
    }

    private void move(int m, int t, long mayLose) {
        if (t == board.at[m]) {
            return;
        }
        long gain = chain.evaluate(m, t);
        if (gain == Chain.BLOCKED) {
            if (dice.below(forceOneIn) == 0) {
                keepIfBest();
                insertion.force(m, t, mayLose);
            }
        } else if (gain >= -mayLose) {
            if (gain < 0) {
                keepIfBest();
            }
            chain.apply();
        }
    }

    /** Takes a timetable that was found elsewhere, if it is better. */
    void take(int[] found) {
        board.copyFrom(found);
        keepIfBest();
    }

    public long bestScore() {
        return bestScore;
    }

    public long steps() {
        return steps;
    }

    /** The slot of each meeting in the best timetable so far; to be asked for by the searching thread only. */
    public int[] best() {
        return best.clone();
    }

    /** The best timetable so far in figures. */
    Progress.Stage stage(Duration elapsed, Bound bound) {
        int placed = 0;
        long weight = 0;
        long promised = 0;
        long costs = 0;
        for (int m = 0; m < best.length; m++) {
            if (best[m] != Board.NOWHERE) {
                int points = grid.problem.meetings().get(m).weight();
                placed++;
                weight += points;
                promised += grid.promise(m);
                costs += grid.costOfStart(m, best[m]);
            }
        }
        long points = bestScore - promised;
        long lostToBreaks = (long) grid.problem.rules().prices().weight() * weight - costs - points;
        int breaks = (int) (lostToBreaks / Math.max(1, grid.aBreak));
        return new Progress.Stage(elapsed, placed, grid.meetings, weight, breaks, points, bound);
    }

    /** The best timetable with its tables. */
    public List<Placement> finish() {
        return seated(grid, best);
    }

    /** Gives tables to meetings that begin at these slots. */
    static List<Placement> seated(Grid grid, int[] starts) {
        Board last = new Board(grid);
        last.copyFrom(starts);
        int[] tables = TablePlan.make(last);
        List<Placement> placements = new ArrayList<>();
        for (int m = 0; m < grid.meetings; m++) {
            if (last.at[m] != Board.NOWHERE) {
                placements.add(new Placement(m, last.at[m], tables[m]));
            }
        }
        return placements;
    }
}
