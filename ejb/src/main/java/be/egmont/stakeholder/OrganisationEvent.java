package be.egmont.stakeholder;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries references and nothing else. */
public sealed interface OrganisationEvent {

    UUID organisation();

    /** There is a new one, which nothing hangs on yet. */
    record OrganisationCreated(UUID organisation) implements OrganisationEvent {}

    /** What is written of it is other than before. */
    record OrganisationChanged(UUID organisation) implements OrganisationEvent {}

    /** It was made by mistake and is there no more. */
    record OrganisationDiscarded(UUID organisation) implements OrganisationEvent {}
}
