package be.egmont.attendance;

import java.io.Serializable;
import java.util.UUID;

/**
 * What the door says to somebody.
 *
 * @param event the event that was noted, by which it can be undone; null when none was
 * @param elsewhere where he is expected at this time instead, or null
 * @param door the session with its headcount after the act
 */
public record CheckInResult(Kind kind, Guest guest, UUID event, DoorSession elsewhere, DoorSession door)
        implements Serializable {

    /** The answers of the door. */
    public enum Kind {
        /** Is in now. */
        ENTERED,
        /** Is in now, although nobody expected him here. */
        LET_IN,
        /** Was in already: nothing was noted. */
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
