package be.egmont.job;

/** How somebody wants a job to end before its time. */
public enum Stopping {
    /** With what it has so far. */
    FINISH,
    /** With nothing. */
    CANCEL
}
