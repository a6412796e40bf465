package be.egmont.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody at the door of a session.
 *
 * @param invited whether he is invited to this session
 * @param excused whether he is excused from it
 * @param inside whether he was last noted going in
 * @param since when he was last noted going in or out, null when never
 */
public record Guest(Attendee who, boolean invited, boolean excused, boolean inside, Instant since)
        implements Serializable {}
