package be.egmont.meeting;

/** The life of a request: vetted by an organiser, answered by the other side, then given a place. */
public enum RequestState {
    SUBMITTED,
    REFUSED,
    APPROVED,
    DECLINED,
    ACCEPTED,
    SCHEDULED,
    WITHDRAWN
}
