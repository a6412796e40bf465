package be.egmont.scheduling;

import java.time.Duration;

/**
 * The effort of a search. Limited by steps the answer is reproducible; limited by time it is as good as the time
 * allows.
 *
 * @param threads how many searches run side by side, each with a seed of its own
 * @param steps how many moves each of them tries; 0 for as many as the time allows
 * @param time when to end at the latest
 */
public record Effort(int threads, long seed, long steps, Duration time) {
    public Effort {
        if (threads < 1 || steps < 0 || time.isNegative()) {
            throw new IllegalArgumentException(threads + " threads, " + steps + " steps, " + time);
        }
    }

    public static Effort of(Duration time) {
        return new Effort(1, 1, 0, time);
    }

    public static Effort steps(long steps) {
        return new Effort(1, 1, steps, Duration.ofDays(1));
    }

    public Effort on(int searches) {
        return new Effort(searches, seed, steps, time);
    }

    public Effort from(long otherSeed) {
        return new Effort(threads, otherSeed, steps, time);
    }
}
