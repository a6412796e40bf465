package be.egmont.attendance;

import java.io.Serializable;

/** How the reader himself stands to one session. */
public record OwnPresence(SessionAttendance.Meet session, Presence presence, ExcuseReason excuse)
        implements Serializable {}
