package be.egmont.exchange;

/**
 * What others may hear, inside the transaction in which it happened. Editions, posts, organisations, rooms and people are
 * written by imports alone; a file may hold hundreds of them, so the event names their kind and not each of them.
 */
public sealed interface ImportEvent {

    /** A file of that kind was brought in whole. */
    record FileImported(ImportKind kind) implements ImportEvent {}

    /** What a file of that kind had changed was taken back. */
    record ImportUndone(ImportKind kind) implements ImportEvent {}
}
