package be.egmont.attendance;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a check-in device reports, possibly long after it happened.
 *
 * @param id the device's own name for the event: sent twice, it is noted once
 */
public record DeviceEvent(
        UUID id, String session, String badge, Direction direction, Instant at, Source source, String device)
        implements Serializable {

    /** What became of it. */
    public enum ReceiptStatus {
        RECORDED,
        /** Was there already: the answer to a repeated sending is as good as the first. */
        DUPLICATE,
        /** The same id came before with other content. */
        CONFLICT,
        UNKNOWN_SESSION,
        UNKNOWN_BADGE,
        /** Lies in the future by more than a minute: the clock of the device is wrong. */
        FROM_THE_FUTURE,
        /** Something is missing. */
        INCOMPLETE
    }

    /** The answer to one event. */
    public record Receipt(UUID id, ReceiptStatus fate) implements Serializable {}

    boolean isComplete() {
        return id != null && session != null && badge != null && direction != null && at != null && source != null;
    }
}
