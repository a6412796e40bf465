package be.egmont.programme;

/** Where somebody stands with a session to which he is invited. */
public enum Standing {
    /** Has not answered. */
    AWAITED,
    /** Comes, and has a place where they are counted. */
    COMES,
    /** Would come, and waits for a place. */
    WAITS,
    /** Does not come. */
    DECLINES;

    static Standing of(Answer answer, boolean waiting) {
        return switch (answer) {
            case AWAITED -> AWAITED;
            case YES -> waiting ? WAITS : COMES;
            case NO -> DECLINES;
        };
    }
}
