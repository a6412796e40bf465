package be.egmont.meeting;

import java.util.Set;

/**
 * What can happen to a request: from which states, and to which. The only place for that rule: the verbs of the request
 * follow it, and pages show the buttons that it allows.
 */
public enum Step {
    REQUESTED(RequestState.SUBMITTED),
    APPROVED(RequestState.APPROVED, RequestState.SUBMITTED),
    REFUSED(RequestState.REFUSED, RequestState.SUBMITTED),
    /** An organiser takes his decision back, as long as the other side has not answered. */
    REOPENED(RequestState.SUBMITTED, RequestState.APPROVED, RequestState.REFUSED),
    ACCEPTED(RequestState.ACCEPTED, RequestState.APPROVED),
    /** The asked side declines, also after having accepted; a place is freed. */
    DECLINED(RequestState.DECLINED, RequestState.APPROVED, RequestState.ACCEPTED, RequestState.SCHEDULED),
    /** The asking side withdraws; a place is freed. */
    WITHDRAWN(
            RequestState.WITHDRAWN,
            RequestState.SUBMITTED,
            RequestState.APPROVED,
            RequestState.ACCEPTED,
            RequestState.SCHEDULED),
    SCHEDULED(RequestState.SCHEDULED, RequestState.ACCEPTED),
    MOVED(RequestState.SCHEDULED, RequestState.SCHEDULED),
    UNSCHEDULED(RequestState.ACCEPTED, RequestState.SCHEDULED),
    /** Another member of one side comes, to the same place. */
    SUBSTITUTED(RequestState.SCHEDULED, RequestState.SCHEDULED);

    private final RequestState to;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<RequestState> from;

    Step(RequestState to, RequestState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    public boolean isPossibleFrom(RequestState state) {
        return from.contains(state);
    }

    public RequestState to() {
        return to;
    }
}
