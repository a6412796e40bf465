package be.egmont.attendance;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.programme.SessionKind;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A session as the people at its door see it.
 *
 * @param expected how many are due
 * @param inside how many are in the room now, expected or not
 */
public record DoorSession(
        UUID reference,
        String code,
        SessionKind kind,
        Translated title,
        Period when,
        List<Place> rooms,
        int expected,
        int inside)
        implements Serializable {

    /** The door is open from this long before the start, and as long after the end for those who leave. */
    static final Duration AROUND = Duration.ofHours(2);

    /** A room, and what helps to find it. */
    public record Place(String code, Translated name) implements Serializable {}

    public boolean isNow(Instant now) {
        return when.contains(now);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(when.to());
    }

    /** Whether somebody may be noted going in. */
    public boolean lets(Direction direction, Instant now) {
        Instant closes = direction == Direction.IN ? when.to() : when.to().plus(AROUND);
        return !now.isBefore(when.from().minus(AROUND)) && now.isBefore(closes);
    }
}
