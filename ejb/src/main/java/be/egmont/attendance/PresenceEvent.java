package be.egmont.attendance;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries references and nothing else. */
public sealed interface PresenceEvent {

    /** Somebody went in or out; under the name that whoever noted it gave to the event. */
    record PassageNoted(UUID event) implements PresenceEvent {}

    /** What was noted does not count. */
    record PassageCorrected(UUID event) implements PresenceEvent {}

    /** Somebody is excused from a session. */
    record ParticipantExcused(UUID session, UUID participant) implements PresenceEvent {}

    /** Somebody is excused no longer. */
    record ExcuseWithdrawn(UUID session, UUID participant) implements PresenceEvent {}

    /** It was noted when a session really took place. */
    record SessionHeld(UUID session) implements PresenceEvent {}
}
