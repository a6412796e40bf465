package be.egmont.job;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Does the work of one kind of job; a CDI bean. It is called without a transaction, in the name of whoever asked: what it
 * writes goes through verbs of boundaries, like any other's. It may be called again after a node was lost, so what it writes
 * and that it was written are one transaction.
 *
 * @param <P> what it takes, kept as JSON: simple values, references and lists of them
 */
public interface JobHandler<P extends Record> {

    /** By which rows name it; it never changes. */
    String kind();

    Class<P> payload();

    /** One of these whoever asked must still have, where the job belongs. */
    Set<String> roles();

    default Retry retry() {
        return Retry.USUAL;
    }

    /** After how long an attempt is taken for stuck: its node no longer vouches for it. */
    default Duration longest() {
        return Duration.ofMinutes(15);
    }

    /** How long a job that has ended can be looked up, where that is shorter than for others. */
    default Optional<Duration> kept() {
        return Optional.empty();
    }

    /**
     * Does the work.
     *
     * @return what it has made; null when there is nothing to name
     * @throws be.egmont.kernel.Refusal when it is not to be done, now or later; any other exception is tried again
     */
    String run(P payload, JobRun run);
}
