package be.egmont.attendance;

/** How a session was watched: with exits noted, or entries only. */
public enum Mode {
    IN_OUT,
    /** Nobody was checked out: who came is there until the end, so he may be late but not partly present. */
    IN_ONLY
}
