package be.egmont.attendance;

import be.egmont.access.Unscoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a check-in device reports, possibly long after it happened.
 *
 * @param id id chosen by the device: an event that is sent again is noted once
 * @param source how the device knows: it has read a badge or been told; other sources are not a device's to name
 * @param device what the device is called, in at most 80 characters
 */
public record DeviceEvent(
        @Unscoped("made up by the device; session and badge are those of the current edition")
        UUID id,

        String session,
        String badge,
        Direction direction,
        Instant at,
        Source source,
        String device)
        implements Serializable {

    private static final int LONGEST_NAME = 80;
    private static final Set<Source> OF_DEVICES = Set.of(Source.QR, Source.MANUAL);
    /** By how much the clock of a device may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** What became of it. */
    public enum ReceiptStatus {
        RECORDED,
        /** A duplicate: the event was sent before and is acknowledged again. */
        DUPLICATE,
        /** The same id came before with other content. */
        CONFLICT,
        UNKNOWN_SESSION,
        UNKNOWN_BADGE,
        /** Lies in the future by more than a minute: the clock of the device is wrong. */
        FROM_THE_FUTURE,
        /** Lies on another day than the session: the clock of the device is wrong. */
        NOT_ON_THE_DAY,
        /** Claims a source that is not a device's. */
        WRONG_SOURCE,
        /** The device has too long a name. */
        NAME_TOO_LONG,
        /** Something is missing. */
        INCOMPLETE
    }

    /** The answer to one event. */
    public record Receipt(UUID id, ReceiptStatus fate) implements Serializable {}

    /** What is wrong with it by itself; empty when nothing is. */
    Optional<ReceiptStatus> flaw(Instant now) {
        if (!lacksNothing()) {
            return Optional.of(ReceiptStatus.INCOMPLETE);
        }
        if (!OF_DEVICES.contains(source)) {
            return Optional.of(ReceiptStatus.WRONG_SOURCE);
        }
        if (device != null && device.length() > LONGEST_NAME) {
            return Optional.of(ReceiptStatus.NAME_TOO_LONG);
        }
        return at.isAfter(now.plus(AHEAD)) ? Optional.of(ReceiptStatus.FROM_THE_FUTURE) : Optional.empty();
    }

    /** Whether it happened on the day of the session that it names. */
    boolean isOnTheDayOf(Instant session, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(session, zone));
    }

    private boolean lacksNothing() {
        return id != null && session != null && badge != null && direction != null && at != null && source != null;
    }
}
