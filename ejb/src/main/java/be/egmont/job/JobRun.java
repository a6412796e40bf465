package be.egmont.job;

import java.util.UUID;
import java.util.function.Supplier;

/** One attempt at a job, as its handler sees it. */
public interface JobRun {

    /** The reference of the job. */
    UUID job();

    /**
     * Says how far it is, for all nodes to show.
     *
     * @param percent from 0 to 100
     * @param step a key of the language books
     * @return whether it may go on: false when somebody wants it to end
     */
    boolean progress(int percent, String step, Object... details);

    /**
     * Says how far it is in the middle of a transaction that writes: all see it although nothing of that is to be seen yet.
     *
     * @throws JobCancelled when somebody wants it to end, or another node has it already: nothing may be written
     */
    void advance(int percent, String step, Object... details);

    /** Whether somebody wants it to end, or another node has it now; costs nothing to ask, and may be a second late. */
    boolean isStopping();

    /**
     * Reads or writes in one transaction, as long as which no other node takes the job over. It is for rows of the job's own
     * feature; what people could do as well goes through the verb of a boundary.
     *
     * @throws JobLost when another node has it already: nothing is written
     */
    <T> T transact(Supplier<T> work);

    /**
     * To be called in the transaction of a boundary that writes for the job: the same promise.
     *
     * @throws JobLost when another node has it already: nothing may be written
     */
    void hold();

    /**
     * To be called at the end of the transaction that writes: the job ends with it. Whoever has cancelled it before has it rolled back,
     * and whoever does so later is too late, so that it never says that it was cancelled although something was written.
     *
     * @param result what it has made; null when there is nothing to name
     * @throws JobLost when another node has it already: nothing may be written
     * @throws JobCancelled when it is to end with nothing: nothing may be written
     */
    void finish(String result);
}
