package be.egmont.post;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries references and nothing else. */
public sealed interface PostEvent {

    UUID post();

    /** There is a new one, which nothing hangs on yet. */
    record PostCreated(UUID post) implements PostEvent {}

    /** What is written of it is other than before. */
    record PostChanged(UUID post) implements PostEvent {}

    /** It was made by mistake and is there no more. */
    record PostDiscarded(UUID post) implements PostEvent {}
}
