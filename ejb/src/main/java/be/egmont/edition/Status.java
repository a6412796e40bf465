package be.egmont.edition;

/** The status of an edition; only the team sees a planned one. */
public enum Status {
    PLANNED,
    OPEN,
    RUNNING,
    CLOSED,
    ARCHIVED
}
