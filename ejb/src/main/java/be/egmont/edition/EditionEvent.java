package be.egmont.edition;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries references and nothing else. */
public sealed interface EditionEvent {

    UUID edition();

    /** There is a new one, which nothing hangs on yet. */
    record EditionCreated(UUID edition) implements EditionEvent {}

    /** There is a new one, with the programme of another; what else comes along is brought by those who hear it. */
    record EditionCopied(UUID edition, UUID from) implements EditionEvent {}

    /** Its names, days, place, deadlines or thresholds are others. */
    record EditionChanged(UUID edition) implements EditionEvent {}

    /** It was opened, begun, closed or archived, or that was taken back. */
    record EditionStatusChanged(UUID edition) implements EditionEvent {}

    /** It was made by mistake and is there no more. */
    record EditionDiscarded(UUID edition) implements EditionEvent {}
}
