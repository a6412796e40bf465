package be.egmont.seat;

/** Whom a meeting follows when the lead of a delegation passes on. */
public enum Follows {
    /** Whoever leads now comes to it. */
    SUCCESSOR,
    /** Whoever led before comes to it all the same. */
    FORMER,
    /** Its place is given back; the request waits for another. */
    NOBODY
}
