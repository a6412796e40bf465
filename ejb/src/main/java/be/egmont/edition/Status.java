package be.egmont.edition;

/** Where an edition stands; a reader sees nothing of a planned one. */
public enum Status {
    PLANNED,
    OPEN,
    RUNNING,
    CLOSED,
    ARCHIVED
}
