package be.egmont.meeting;

/** Which part the reader's delegation has in a request. */
public enum RequestSide {
    ASKING,
    ASKED,
    /** None: an organiser reads. */
    NONE
}
