package be.egmont.notification;

/** What happened to a letter. */
public enum LetterStep {
    QUEUED,
    WITHHELD,
    RELEASED,
    TRIED,
    DEFERRED,
    SENT,
    FAILED,
    /** Its node does not know whether the server has taken it. */
    DOUBTED,
    /** Somebody knows that it has arrived. */
    ARRIVED,
    BOUNCED,
    ABORTED,
    /** Somebody wants it sent again, as it is. */
    REQUEUED
}
