package be.egmont.programme;

import java.io.Serializable;
import java.util.List;

/**
 * A room for a session at a time: free, or taken by others.
 *
 * @param takenBy the sessions that hold the room at some moment of the time asked for
 */
public record RoomChoice(RoomRow room, List<SessionRow> takenBy) implements Serializable {

    public boolean isFree() {
        return takenBy.isEmpty();
    }
}
