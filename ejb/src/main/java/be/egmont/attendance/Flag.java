package be.egmont.attendance;

/** What a reader of a report should know about how a presence was found. */
public enum Flag {
    /** Went in and was never noted going out, where others were: counted until the end of the session. */
    AUTO_CLOSED,
    /** Noted going in twice: the second time is not counted. */
    SECOND_IN,
    /** Noted going out without having gone in: not counted, to be asked. */
    OUT_WITHOUT_IN,
    /** At least one event reached the server more than a quarter of an hour after it happened. */
    SYNCED_LATE,
    /** Has an accepted excuse, and came nevertheless or may still come. */
    EXCUSE_ACCEPTED
}
