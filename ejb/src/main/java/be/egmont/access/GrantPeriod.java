package be.egmont.access;

import be.egmont.kernel.Refusal;
import java.time.Instant;

/**
 * How long a grant lasts, {@code [from, until)}.
 *
 * @param until null when it has no end
 */
record GrantPeriod(Instant from, Instant until) {

    GrantPeriod {
        if (until != null && !from.isBefore(until)) {
            throw new Refusal("period-empty").at("until");
        }
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && !isOver(moment);
    }

    boolean isOver(Instant moment) {
        return until != null && !moment.isBefore(until);
    }
}
