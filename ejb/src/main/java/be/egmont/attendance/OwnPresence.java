package be.egmont.attendance;

import java.io.Serializable;

/** The reader's own presence at one session. */
public record OwnPresence(SessionAttendance.Meet session, Presence presence, ExcuseReason excuse)
        implements Serializable {}
