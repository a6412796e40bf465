package be.egmont.notification;

/** How far a letter is. */
public enum LetterState {
    /** For a node to send. */
    QUEUED,
    /** Held back, by hand or until a second person agrees. */
    WITHHELD,
    /** A node is giving it to the mail server, or nobody knows whether one has. */
    IN_FLIGHT,
    /** The mail server would not take it for the moment. */
    AWAITING_RETRY,
    /** The mail server has taken it. */
    SENT,
    /** The mail server has refused it, or would not take it too often. */
    FAILED,
    /** It was sent and came back. */
    BOUNCED,
    /** Somebody has decided that it is not sent. */
    ABORTED;

    /** Whether nothing happens any more unless somebody wants it. */
    public boolean isOver() {
        return this == SENT || this == FAILED || this == BOUNCED || this == ABORTED;
    }

    /** Whether a node may take it. */
    boolean isToBeSent() {
        return this == QUEUED || this == AWAITING_RETRY;
    }
}
