package be.egmont.kernel;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A half-open stretch of time, {@code [from, to)}; from is before to. */
public record Period(Instant from, Instant to) implements Comparable<Period>, Serializable {

    public Period {
        if (!from.isBefore(to)) {
            throw new Refusal("period-empty");
        }
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }
}
