package be.egmont.it.table;

/** What the server answers to a request. */
public enum Answer {
    /** He comes in; what he asks for may still be refused for a reason of its own. */
    OPEN,
    /** That is not there, not for him: not found. */
    HIDDEN,
    /** That kind of thing is outside his role, and he is told so. */
    CLOSED
}
