package be.egmont.edition;

import java.util.Optional;

/** The status of an edition; only the team sees a planned one. */
public enum Status {
    PLANNED,
    OPEN,
    RUNNING,
    CLOSED,
    ARCHIVED;

    /** The one that follows; empty when it is the last. */
    public Optional<Status> next() {
        return switch (this) {
            case PLANNED -> Optional.of(OPEN);
            case OPEN -> Optional.of(RUNNING);
            case RUNNING -> Optional.of(CLOSED);
            case CLOSED -> Optional.of(ARCHIVED);
            case ARCHIVED -> Optional.empty();
        };
    }

    /** The one before; empty when it is the first. */
    public Optional<Status> previous() {
        return switch (this) {
            case PLANNED -> Optional.empty();
            case OPEN -> Optional.of(PLANNED);
            case RUNNING -> Optional.of(OPEN);
            case CLOSED -> Optional.of(RUNNING);
            case ARCHIVED -> Optional.of(CLOSED);
        };
    }
}
