package be.egmont.attendance;

import java.io.Serializable;
import java.util.UUID;

/**
 * The result of a check-in or check-out.
 *
 * @param event the event that was noted, by which it can be undone; null when none was
 * @param elsewhere where he is expected at this time instead, or null
 * @param door the session with its headcount after the act
 */
public record CheckInResult(Kind kind, Guest guest, UUID event, DoorSession elsewhere, DoorSession door)
        implements Serializable {

    /** The possible results. */
    public enum Kind {
        /** Entered. */
        ENTERED,
        /** Entered without being expected. */
        LET_IN,
        /** Was inside already: nothing was noted. */
        ALREADY_INSIDE,
        /** Is not expected here: nothing was noted, he can be let in by a second act. */
        NOT_EXPECTED,
        /** Has left. */
        LEFT,
        /** Was not noted as being in: nothing was noted. */
        NOT_INSIDE,
        /** The door is not open at this hour: nothing was noted. */
        CLOSED
    }

    /** Whether something was noted that can be undone. */
    public boolean isNoted() {
        return event != null;
    }
}
