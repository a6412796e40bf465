package be.egmont.timetable;

import be.egmont.delegation.Participant;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meeting;
import be.egmont.meeting.MeetingRequest;
import be.egmont.meeting.MeetingStep;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.Step;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.programme.RoomTable;
import be.egmont.timetable.ProposalView.Proposed;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Gives all requests of a proposal their places at once. It checks for all meetings together what {@link Booking}
 * checks for one: thousands one by one took minutes.
 */
final class ProposalBooking {

    /** The batch size: large enough to be quick, small enough for the progress to show. */
    private static final int BATCH = 100;

    private final EntityManager em;
    private final long edition;

    ProposalBooking(EntityManager em, long edition) {
        this.em = em;
        this.edition = edition;
    }

    /**
     * Writes the places, or none of them.
     *
     * @param written told the progress now and then; cancels the writing by throwing
     * @throws Refusal {@code proposal-outdated} with the first one that is no longer available
     */
    void place(List<Proposed> places, String by, Instant now, IntConsumer written) {
        stopTheClock();
        written.accept(0);
        ProposalQueries queries = new ProposalQueries(em);
        ProposalCheck check = new ProposalCheck(
                queries.wanted(edition),
                new AvailabilityQueries(em).laid(edition),
                queries.kept(edition),
                queries.held(edition));
        check.outdated(places, now).ifPresent(gone -> {
            throw new Refusal(
                    "proposal-outdated", gone.asking().title(), gone.asked().title());
        });
        Map<UUID, MeetingRequest> requests = requests();
        Map<Long, Participant> people = people();
        Map<Integer, RoomTable> tables = tables();
        int count = 0;
        for (Proposed one : places) {
            MeetingRequest request = requests.get(one.request());
            request.scheduled();
            Meeting meeting = new Meeting(
                    request,
                    check.people(one.request()).stream().map(people::get).toList());
            meeting.place(
                    new Period(one.place().from(), one.place().to()),
                    tables.get(one.place().table()),
                    by,
                    now);
            em.persist(meeting);
            em.persist(new MeetingStep(request, Step.SCHEDULED, null, by, now).to(meeting));
            if (++count % BATCH == 0) {
                ConstraintViolations.flush(em);
                written.accept(count);
            }
        }
        ConstraintViolations.flush(em);
        written.accept(count);
    }

    /**
     * Locks the requests, people and tables until this transaction ends, in the same order as {@link Booking}, so that
     * the two cannot deadlock.
     */
    private void stopTheClock() {
        lock(
                "SELECT id FROM meeting_request WHERE edition_id = ?1 AND state = 'ACCEPTED' ORDER BY id FOR NO KEY UPDATE");
        lock("SELECT id FROM participant WHERE edition_id = ?1 ORDER BY id FOR NO KEY UPDATE");
        em.createNativeQuery("SELECT id FROM room_table ORDER BY id FOR NO KEY UPDATE")
                .getResultList();
    }

    private void lock(String sql) {
        em.createNativeQuery(sql).setParameter(1, edition).getResultList();
    }

    private Map<UUID, MeetingRequest> requests() {
        return em.createQuery(
                        "SELECT q FROM MeetingRequest q WHERE q.edition.id = :edition AND q.state = :agreed",
                        MeetingRequest.class)
                .setParameter("edition", edition)
                .setParameter("agreed", RequestState.ACCEPTED)
                .getResultStream()
                .collect(Collectors.toMap(MeetingRequest::reference, Function.identity()));
    }

    private Map<Long, Participant> people() {
        return em.createQuery("SELECT p FROM Participant p WHERE p.edition.id = :edition", Participant.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    private Map<Integer, RoomTable> tables() {
        return em.createQuery("SELECT t FROM RoomTable t", RoomTable.class)
                .getResultStream()
                .collect(Collectors.toMap(RoomTable::number, Function.identity()));
    }
}
