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
import java.util.concurrent.atomic.AtomicLong;

/** Searches with different seeds side by side; the best of them counts. They share nothing but the news of the best. */
public final class Team {
    private static final long REPORT_EVERY = 250_000_000L;
    private static final long FINISHING_A_MEETING = 60_000L;

    private final Grid grid;
    private final Effort effort;
    private final Progress progress;
    private final long began;
    private final int[] starts;
    private final List<Annealer> members = new ArrayList<>();
    private final AtomicLong lastReport = new AtomicLong();
    private final AtomicLong reported = new AtomicLong(Long.MIN_VALUE);
    private Bound bound = Bound.UNKNOWN;
    private long enough = Long.MAX_VALUE;

    public Team(Grid grid, Effort effort, Progress progress, long began, int[] starts) {
        this.grid = grid;
        this.effort = effort;
        this.progress = progress;
        this.began = began;
        this.starts = starts.clone();
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
     */
    public void search(Executor executor, Bound known, long untouchable) {
        bound = known;
        enough = untouchable;
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i < effort.threads() && grid.meetings > 0; i++) {
            Turn turn = new Turn(effort.seed() + i);
            turns.add(turn);
            executor.execute(turn);
        }
        if (grid.meetings > 0) {
            run(members.get(0));
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

    /** One further search; begun at most once, by whoever comes first. */
    private final class Turn implements Runnable {
        private final long seed;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile Annealer search;

        Turn(long seed) {
            this.seed = seed;
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    search = new Annealer(grid, seed, starts);
                    Team.this.run(search);
                } finally {
                    over.countDown();
                }
            }
        }

        void await() {
            if (begun.compareAndSet(false, true)) {
                return;
            }
            try {
                over.await();
            } catch (InterruptedException e) {
                // the others look at the interrupted thread's wish through progress; their result is not needed
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(Annealer search) {
        long until = began + effort.time().toNanos() - timeToFinish();
        if (effort.steps() > 0) {
            search.search(effort.steps(), () -> System.nanoTime() >= until || ended(search));
        } else {
            search.searchUntil(System.nanoTime(), until, () -> ended(search));
        }
    }

    /** What tables, reasons and the verifier will take. */
    private long timeToFinish() {
        return Math.min(effort.time().toNanos() / 5, FINISHING_A_MEETING * grid.meetings);
    }

    private boolean ended(Annealer search) {
        long now = System.nanoTime();
        long last = lastReport.get();
        if (search.bestScore() > reported.get() && now - last >= REPORT_EVERY && lastReport.compareAndSet(last, now)) {
            report(search);
        }
        return search.bestScore() >= enough || progress.cancelled();
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

    public long steps() {
        return members.stream().mapToLong(Annealer::steps).sum();
    }
}
