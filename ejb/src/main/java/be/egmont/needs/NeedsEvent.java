package be.egmont.needs;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries a reference and nothing of what was said. */
public sealed interface NeedsEvent {

    /** Needs were stated by a participant or for him. */
    record NeedsStated(UUID participant) implements NeedsEvent {}

    /** A choice of the list is new, or another than before. */
    record ChoicesChanged(UUID choice) implements NeedsEvent {}

    /** The needs of a participant are gone, by his will. */
    record NeedsWithdrawn(UUID participant) implements NeedsEvent {}
}
