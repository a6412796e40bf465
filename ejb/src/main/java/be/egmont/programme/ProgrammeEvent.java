package be.egmont.programme;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries references and nothing else. */
public sealed interface ProgrammeEvent {

    /** The working programme of an edition went out as its next version. */
    record ProgrammeReleased(UUID edition) implements ProgrammeEvent {}

    /** A session has another time or other rooms in the working programme. */
    record SessionMoved(UUID session) implements ProgrammeEvent {}

    /** An organiser invited somebody by name. */
    record ParticipantInvited(UUID session, UUID participant) implements ProgrammeEvent {}

    /** An organiser took such an invitation back. */
    record InvitationWithdrawn(UUID session, UUID participant) implements ProgrammeEvent {}

    /** Somebody is represented by another. */
    record SubstituteNamed(UUID substitution) implements ProgrammeEvent {}

    /** He is so no longer. */
    record SubstituteEnded(UUID substitution) implements ProgrammeEvent {}

    /** A session asks something else of those who are invited. */
    record AnswersAsked(UUID session) implements ProgrammeEvent {}

    /** A place got free, and whoever waited first has it now. */
    record PlacePromised(UUID session, UUID participant) implements ProgrammeEvent {}

    /** An invitation was answered. */
    record InvitationAnswered(UUID session, UUID participant) implements ProgrammeEvent {}
}
