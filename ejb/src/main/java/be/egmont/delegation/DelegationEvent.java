package be.egmont.delegation;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries a reference and nothing else. */
public sealed interface DelegationEvent {

    /** The call home was answered for a participant, by himself or by somebody else. */
    record RsvpAnswered(UUID participant) implements DelegationEvent {}

    /** How many delegations of a kind may bring to an edition was set. */
    record QuotaSet(UUID edition) implements DelegationEvent {}

    /** It was said how a participant comes and goes. */
    record TravelStated(UUID participant) implements DelegationEvent {}

    /** Whom one finds on site of a delegation was named. */
    record ContactNamed(UUID delegation) implements DelegationEvent {}
}
