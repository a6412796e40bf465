package be.egmont.scheduling.search;

import be.egmont.scheduling.Bound;
import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Searches with different seeds side by side; the best of them counts. They share only the best score and, when limited
 * by time, the proof that nothing better exists.
 */
public final class Team {
    private static final long REPORT_EVERY = 250_000_000L;
    private static final long FINISHING_A_MEETING = 60_000L;
    /** Where another method can finish, the part of the time that chains get before it, and how much at most. */
    private static final double CHAINS_FIRST = 0.12;

    private static final long CHAINS_AT_MOST = 1_500_000_000L;

    private final Grid grid;
    private final Effort effort;
    private final Progress progress;
    private final long began;
    private final int[] starts;
    private final Finisher finisher;
    private final AtomicInteger lower = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Annealer> members = new ArrayList<>();
    private final AtomicLong lastReport = new AtomicLong();
    private final AtomicLong reported = new AtomicLong(Long.MIN_VALUE);
    private Bound bound = Bound.UNKNOWN;
    private long enough = Long.MAX_VALUE;

    public Team(Grid grid, Effort effort, Progress progress, long began, int[] starts, Finisher finisher) {
        this.grid = grid;
        this.effort = effort;
        this.progress = progress;
        this.began = began;
        this.starts = starts.clone();
        this.finisher = finisher;
    }

    /** The greedy answer, or what still stands of a given timetable, reported at once. */
    public void first() {
        members.add(new Annealer(grid, effort.seed(), starts));
        report(members.get(0));
    }

    /**
     * Searches until the effort is spent, the progress says stop, or a score is reached that nobody can exceed.
     *
     * @param executor runs the second and further searches; one that it has not begun in time is left out, or run here
     *     where steps are counted and the answer must not depend on it
     * @param known what is known of what no timetable can exceed
     */
    public void search(Executor executor, Bound known) {
        bound = known;
        enough = promises() + known.points();
        if (Branching.suits(grid) && !ended(members.get(0)) && lookThroughAll(members.get(0))) {
            return;
        }
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i < effort.threads() && grid.meetings > 0; i++) {
            Turn turn = new Turn(i);
            turns.add(turn);
            executor.execute(turn);
        }
        if (grid.meetings > 0) {
            run(members.get(0), 0);
        }
        for (Turn turn : turns) {
            if (effort.steps() > 0) {
                turn.run();
            }
            turn.await();
            if (turn.search != null) {
                members.add(turn.search);
            }
        }
    }

    /** True if that is the end of it, because the best of all timetables is known. */
    private boolean lookThroughAll(Annealer first) {
        Branching all = new Branching(grid, first.best(), first.bestScore(), progress::cancelled);
        boolean whole = all.search();
        first.take(all.starts());
        if (whole && all.holdsAllPromised()) {
            bound = new Bound(bound.weight(), Math.min(bound.points(), first.bestScore() - promises()));
        }
        return whole;
    }

    /** What a timetable has in its score, and not in its points, if it holds all that was promised. */
    private long promises() {
        return IntStream.range(0, grid.meetings).mapToLong(grid::promise).sum();
    }

    /** One further search; begun at most once, by whoever comes first. */
    private final class Turn implements Runnable {
        private final int number;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile Annealer search;

        Turn(int number) {
            this.number = number;
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    search = new Annealer(grid, effort.seed() + number, starts);
                    Team.this.run(search, number);
                } finally {
                    done.countDown();
                }
            }
        }

        void await() {
            if (begun.compareAndSet(false, true)) {
                return;
            }
            try {
                done.await();
            } catch (InterruptedException e) {
                // the others look at the interrupted thread's wish through progress; their result is not needed
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(Annealer search, int number) {
        long until = began + effort.time().toNanos() - timeToFinish();
        if (effort.steps() > 0) {
            search.search(effort.steps(), () -> System.nanoTime() >= until || ended(search));
        } else {
            long from = System.nanoTime();
            long chains = (long) Math.min(CHAINS_FIRST * (until - from), CHAINS_AT_MOST);
            search.searchUntil(from, finisher == Finisher.NONE ? until : from + chains, () -> ended(search));
        }
        if (finisher != Finisher.NONE && System.nanoTime() < until && !ended(search)) {
            finish(search, number, until);
        }
    }

    /** Lets the other method look for fewer breaks than were found. */
    private void finish(Annealer search, int number, long until) {
        long mayGain = (enough - search.bestScore()) / Math.max(1, grid.aBreak);
        int most = (int) Math.min(mayGain - 1, (long) grid.participants * grid.slots);
        long steps = effort.steps() > 0 ? effort.steps() : Long.MAX_VALUE;
        Finisher.Found found = most < 0
                ? Finisher.Found.NOTHING
                : finisher.find(most, number, steps, () -> System.nanoTime() >= until || ended(search));
        if (!found.starts().isEmpty()) {
            search.take(found.starts().stream().mapToInt(t -> t).toArray());
        }
        lower.accumulateAndGet(found.lower(), Math::max);
        // who counts steps must not depend on how fast the others are
        over.compareAndSet(false, found.best() && effort.steps() == 0);
    }

    /** The time reserved for tables, reasons and the verifier. */
    private long timeToFinish() {
        return Math.min(effort.time().toNanos() / 5, FINISHING_A_MEETING * grid.meetings);
    }

    private boolean ended(Annealer search) {
        long now = System.nanoTime();
        long last = lastReport.get();
        if (search.bestScore() > reported.get() && now - last >= REPORT_EVERY && lastReport.compareAndSet(last, now)) {
            report(search);
        }
        return search.bestScore() >= enough || over.get() || progress.cancelled();
    }

    private void report(Annealer search) {
        reported.accumulateAndGet(search.bestScore(), Math::max);
        Progress.Stage stage = search.stage(Duration.ofNanos(System.nanoTime() - began), bound);
        lastReport.set(System.nanoTime());
        progress.better(stage);
    }

    /** The member with the best score, the one with the lowest seed of equals. */
    public Annealer best() {
        Annealer best = members.get(0);
        for (Annealer member : members) {
            best = member.bestScore() > best.bestScore() ? member : best;
        }
        return best;
    }

    /** What no timetable can exceed, after all that was found out. */
    public Bound bound() {
        long breaks = (long) grid.aBreak * lower.get();
        return new Bound(bound.weight(), bound.points() - breaks);
    }

    public long steps() {
        return members.stream().mapToLong(Annealer::steps).sum();
    }
}
