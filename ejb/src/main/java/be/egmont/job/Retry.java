package be.egmont.job;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a job is tried, and how long it waits in between: each time twice as long as before.
 *
 * @param attempts how many there are at most, the first included
 * @param first how long it waits after the first
 * @param longest how long it waits at most
 */
public record Retry(int attempts, Duration first, Duration longest) {

    /** Two more attempts, within seconds: what a lost node or a short failure of the database takes. */
    public static final Retry USUAL = new Retry(3, Duration.ofSeconds(2), Duration.ofMinutes(10));

    /** What is not tried again. */
    public static final Retry NEVER = new Retry(1, Duration.ZERO, Duration.ZERO);

    public Retry {
        if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(attempts + " attempts, " + first + " to " + longest);
        }
    }

    /** How long to wait after so many attempts; empty when there is no other. */
    public Optional<Duration> after(int attempt) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        // beyond thirty doublings any wait is longer than the longest
        Duration wait = first.multipliedBy(1L << Math.min(30, attempt - 1));
        return Optional.of(wait.compareTo(longest) > 0 ? longest : wait);
    }
}
