package be.egmont.exchange;

/** What becomes of what a file brought in when somebody undoes that. */
public enum Undoing {
    /** It goes, and what was changed is as it was before. */
    TAKEN_BACK,
    /** Roles end; that they were given is kept for ever. */
    REVOKED,
    /** Requests are given up; that there was one is kept. */
    WITHDRAWN
}
