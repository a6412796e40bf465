package be.egmont.meeting;

import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Period;
import be.egmont.programme.RoomTable;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Replays a request with its history: the verbs of the boundary in the same order, each with its step, but with their
 * own times and actors. Only the database checks whether a place is free.
 */
public final class RequestReplay {

    private final EntityManager em;
    private final MeetingRequest request;
    private Meeting meeting;

    /** One side asked the other. */
    public RequestReplay(
            EntityManager em, Delegation asking, Delegation asked, RequestMeeting order, String by, Instant at) {
        this.em = em;
        this.request = new MeetingRequest(asking, asked, order, by, at);
        em.persist(request);
        note(Step.REQUESTED, null, by, at);
    }

    /** An organiser put it to the other side. */
    public void approved(String by, Instant at) {
        request.approve(by, at);
        note(Step.APPROVED, null, by, at);
    }

    /** An organiser did not. */
    public void refused(String why, String by, Instant at) {
        request.refuse(why, by, at);
        note(Step.REFUSED, why, by, at);
    }

    /** The other side agreed; its head comes. */
    public void accepted(String by, Instant at) {
        request.accept(null, by, at);
        note(Step.ACCEPTED, null, by, at);
    }

    /** The other side did not. */
    public void declined(String why, String by, Instant at) {
        request.decline(why, by, at);
        note(Step.DECLINED, why, by, at);
    }

    /** The asking side gave up. */
    public void withdrawn(String by, Instant at) {
        request.withdraw();
        note(Step.WITHDRAWN, null, by, at);
    }

    /** It was given a place, the first or another one. */
    public void placed(Instant start, RoomTable table, List<Participant> people, String by, Instant at) {
        boolean first = meeting == null;
        if (first) {
            request.scheduled();
            meeting = new Meeting(request, people);
        } else {
            request.moved();
        }
        meeting.place(new Period(start, start.plus(Duration.ofMinutes(request.minutes()))), table, by, at);
        if (first) {
            em.persist(meeting);
        }
        em.persist(new MeetingStep(request, first ? Step.SCHEDULED : Step.MOVED, null, by, at).to(meeting));
    }

    private void note(Step step, String reason, String by, Instant at) {
        em.persist(new MeetingStep(request, step, reason, by, at));
    }
}
