package be.egmont.seat;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries a reference and nothing else. */
public sealed interface SeatEvent {

    /** Somebody leads a delegation instead of somebody else. */
    record LeadPassed(UUID succession) implements SeatEvent {}

    /** That is being taken back: it is still there. */
    record LeadReturns(UUID succession) implements SeatEvent {}

    /** That was taken back: who led before leads again. */
    record LeadGivenBack(UUID delegation) implements SeatEvent {}

    /** It is decided whom a meeting follows. */
    record MeetingDecided(UUID succession, UUID request) implements SeatEvent {}

    /** Somebody joined a delegation, or is in it again. */
    record MemberJoined(UUID participant) implements SeatEvent {}

    /** Somebody has another function or capacity in his delegation. */
    record MemberChanged(UUID participant) implements SeatEvent {}

    /** Somebody is in a delegation no longer. */
    record MemberLeft(UUID delegation) implements SeatEvent {}

    /** A post or an organisation sends a delegation to an edition. */
    record DelegationOpened(UUID delegation) implements SeatEvent {}

    /** That was taken back: it sends none. */
    record DelegationDiscarded(UUID edition) implements SeatEvent {}

    /** Somebody has a function at a post or an organisation, as it was written by hand. */
    record AppointmentMade(UUID appointment) implements SeatEvent {}

    /** What was written of one was put right, or it has an end. */
    record AppointmentChanged(UUID appointment) implements SeatEvent {}

    /** It was written by mistake. */
    record AppointmentRemoved(UUID person) implements SeatEvent {}
}
