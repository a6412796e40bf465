package be.egmont.exchange;

import be.egmont.job.JobRun;
import java.time.Duration;

/** Tells of the rows of a file that a job is at, a few times a second: each time is a transaction of its own. */
final class JobProgress implements RowProgress {

    /** How far a job is once the file is read, and once all of its rows are done. */
    static final int READ = 10;

    static final int DONE = 90;

    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final JobRun run;
    private final String step;
    private long last = System.nanoTime();

    /** @param step a key of the language books, which takes the number of rows that are done and of all */
    JobProgress(JobRun run, String step) {
        this.run = run;
        this.step = step;
    }

    @Override
    public void done(int rows, int of) {
        long now = System.nanoTime();
        if (rows == of || now - last >= PAUSE) {
            last = now;
            run.advance(READ + (DONE - READ) * rows / Math.max(1, of), step, rows, of);
        }
    }
}
