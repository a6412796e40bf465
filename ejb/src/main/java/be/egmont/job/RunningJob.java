package be.egmont.job;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** An attempt that this node is at. */
final class RunningJob implements JobRun {

    private final ClaimedJob job;
    private final long until;
    private final JobTable table;
    private final JobQueue queue;
    private volatile boolean stopping;

    /** @param until after what {@code System.nanoTime} it is taken for stuck */
    RunningJob(ClaimedJob job, long until, JobTable table, JobQueue queue) {
        this.job = job;
        this.until = until;
        this.table = table;
        this.queue = queue;
    }

    UUID claim() {
        return job.claim();
    }

    boolean isStuck(long nanos) {
        return nanos - until > 0;
    }

    /** Whether somebody wants it to end, by what the rows say; it ends too when it is not among them any more. */
    void hears(Map<UUID, Boolean> mine) {
        stopping = mine.getOrDefault(job.claim(), true);
    }

    @Override
    public UUID job() {
        return job.reference();
    }

    @Override
    public boolean progress(int percent, String step, Object... details) {
        hears(table.progress(job.claim(), percent, step, details));
        return !stopping;
    }

    @Override
    public void advance(int percent, String step, Object... details) {
        if (!progress(percent, step, details)) {
            throw new JobCancelled(job.reference().toString());
        }
    }

    @Override
    public boolean isStopping() {
        return stopping;
    }

    @Override
    public <T> T transact(Supplier<T> work) {
        return table.transact(() -> {
            hold();
            return work.get();
        });
    }

    @Override
    public void hold() {
        queue.hold(job.reference(), job.claim());
    }

    @Override
    public void finish(String result) {
        queue.finish(job.reference(), job.claim(), result);
    }
}
