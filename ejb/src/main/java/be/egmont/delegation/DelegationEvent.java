package be.egmont.delegation;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries a reference and nothing else. */
public sealed interface DelegationEvent {

    /** The call home was answered for a participant, by himself or by somebody else. */
    record RsvpAnswered(UUID participant) implements DelegationEvent {}
}
