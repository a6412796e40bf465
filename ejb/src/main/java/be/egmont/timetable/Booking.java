package be.egmont.timetable;

import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.delegation.Tenures;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meeting;
import be.egmont.meeting.MeetingRequest;
import be.egmont.meeting.MeetingStep;
import be.egmont.meeting.Step;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.programme.RoomTable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sets, changes or removes the place of a request in the working timetable. */
final class Booking {

    private final EntityManager em;

    Booking(EntityManager em) {
        this.em = em;
    }

    /**
     * Places the meeting of that request, or moves it.
     *
     * @throws SlotTaken when one of the two or the table is taken, also in the very same moment
     */
    Meeting place(MeetingRequest request, Instant start, int number, String by, Instant now) {
        Period when = new Period(start, start.plus(Duration.ofMinutes(request.minutes())));
        if (start.isBefore(now)) {
            throw new Refusal("meeting-slot-past", start);
        }
        // the request is touched first: a concurrent change fails here, and a move increases the version too
        em.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        ConstraintViolations.flush(em);
        RoomTable table = table(number).orElseThrow(() -> new Refusal("meeting-outside", number, start));
        Optional<Meeting> placed = of(request);
        List<Participant> people = placed.map(meeting -> atThatTime(meeting, start, by, now))
                .orElseGet(() -> people(request, null, start));
        AvailabilityQueries diary = new AvailabilityQueries(em);
        diary.stopTheClock(people, table.id());
        diary.places(request, people).expectFree(when, number);
        Meeting meeting = placed.orElseGet(() -> new Meeting(request, people));
        meeting.place(when, table, by, now);
        if (meeting.id() == null) {
            em.persist(meeting);
        }
        ConstraintViolations.flush(em, ConstraintViolations.OVERLAP, () -> SlotTaken.meanwhile(number, when));
        return meeting;
    }

    /** Who comes to a meeting that moves: who represented somebody at another time only does so no longer. */
    private List<Participant> atThatTime(Meeting meeting, Instant start, String by, Instant now) {
        for (Participant one : meeting.participants()) {
            SubstituteMeetings.back(em, meeting, one, start).ifPresent(represented -> {
                meeting.follows(one, represented);
                em.persist(new MeetingStep(
                        meeting.request(),
                        Step.SUBSTITUTED,
                        represented.person().name(),
                        by,
                        now));
            });
        }
        return people(meeting.request(), meeting, start);
    }

    /** Frees the place that the request has, if it has one. */
    void giveBack(MeetingRequest request) {
        ConstraintViolations.flush(em);
        of(request).ifPresent(em::remove);
    }

    private Optional<Meeting> of(MeetingRequest request) {
        return em.createQuery("SELECT m FROM Meeting m WHERE m.request = :request", Meeting.class)
                .setParameter("request", request)
                .getResultStream()
                .findFirst();
    }

    private Optional<RoomTable> table(int number) {
        return em.createQuery("SELECT t FROM RoomTable t WHERE t.number = :number", RoomTable.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Who comes as it is known now, to whatever hour. */
    List<Participant> people(MeetingRequest request) {
        return people(request, of(request).orElse(null), null);
    }

    /**
     * Who comes: of a meeting that has a place, those who come to it now, whoever leads since; else the head of the asking side, and of
     * the asked side whom it named, or its head.
     *
     * @param start when it is to begin: another may lead by then; null for whoever leads now
     */
    private List<Participant> people(MeetingRequest request, Meeting placed, Instant start) {
        return List.of(
                comes(placed, request.asking()).orElseGet(() -> head(request.asking(), start)),
                comes(placed, request.asked())
                        .orElseGet(() ->
                                request.askedMember() == null ? head(request.asked(), start) : request.askedMember()));
    }

    private static Optional<Participant> comes(Meeting placed, Delegation side) {
        return placed == null
                ? Optional.empty()
                : placed.participants().stream()
                        .filter(one -> one.delegation().equals(side))
                        .findFirst();
    }

    private Participant head(Delegation delegation, Instant start) {
        Optional<Participant> then = start == null ? Optional.empty() : new Tenures(em).leader(delegation, start);
        return then.or(() -> em.createQuery(
                                "SELECT p FROM Participant p WHERE p.delegation = :delegation AND p.leads = TRUE",
                                Participant.class)
                        .setParameter("delegation", delegation)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(() -> new Refusal("meeting-nobody", delegation.title()));
    }
}
