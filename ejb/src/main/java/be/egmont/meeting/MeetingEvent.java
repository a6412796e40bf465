package be.egmont.meeting;

import java.util.UUID;

/** Events of a meeting request, fired inside the transaction; each carries the reference of the request. */
public sealed interface MeetingEvent {

    UUID request();

    /** A delegation asks for a meeting. */
    record MeetingRequested(UUID request) implements MeetingEvent {}

    /** An organiser put the request to the other side. */
    record RequestApproved(UUID request) implements MeetingEvent {}

    /** An organiser refused it. */
    record RequestRefused(UUID request) implements MeetingEvent {}

    /** An organiser took his decision back: it waits for its vetting again. */
    record RequestReopened(UUID request) implements MeetingEvent {}

    /** The other side agrees. */
    record RequestAccepted(UUID request) implements MeetingEvent {}

    /** The other side does not agree, or no longer. */
    record RequestDeclined(UUID request) implements MeetingEvent {}

    /** The asking side gave up. */
    record RequestWithdrawn(UUID request) implements MeetingEvent {}

    /** The meeting has a place. */
    record MeetingScheduled(UUID request) implements MeetingEvent {}

    /** The meeting has another place. */
    record MeetingMoved(UUID request) implements MeetingEvent {}

    /** Another member of one side comes to the meeting. */
    record MeetingSubstituted(UUID request) implements MeetingEvent {}

    /** The meeting has no place any more. */
    record MeetingUnscheduled(UUID request) implements MeetingEvent {}
}
