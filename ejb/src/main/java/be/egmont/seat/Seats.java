package be.egmont.seat;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Person;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.edition.PlacesLock;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meeting;
import be.egmont.meeting.MeetingEvent;
import be.egmont.meeting.MeetingEvent.MeetingSubstituted;
import be.egmont.meeting.MeetingRequest;
import be.egmont.meeting.MeetingStep;
import be.egmont.meeting.RequestQueries;
import be.egmont.meeting.Step;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import be.egmont.programme.SessionPlaces;
import be.egmont.seat.SeatEvent.LeadGivenBack;
import be.egmont.seat.SeatEvent.LeadPassed;
import be.egmont.seat.SeatEvent.LeadReturns;
import be.egmont.seat.SeatEvent.MeetingDecided;
import be.egmont.timetable.Timetables;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who leads a delegation: the lead passes from one to another in the middle of a week, and what was before stays as it was. */
@Stateless
@RolesAllowed({Role.DELEGATION_MANAGER, Role.ORGANISER})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Seats {

    private static final String SUBSTITUTE = """
            SELECT x.substitute_id FROM substitution_meeting y JOIN substitution x ON x.id = y.substitution_id
             WHERE y.meeting_id = ?1 AND x.represented_id = ?2
            """;

    private static final String REPRESENTED_NO_MORE = """
            DELETE FROM substitution_meeting y USING substitution x
             WHERE x.id = y.substitution_id AND y.meeting_id = ?1 AND x.represented_id = ?2
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Timetables timetables;

    @Inject
    private SessionPlaces places;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<SeatEvent> events;

    @Inject
    private Event<MeetingEvent> meetingEvents;

    /**
     * Who leads a delegation that the caller keeps, and who might instead.
     *
     * @throws Refusal.NotFound when he does not keep it
     */
    public SeatView seat(UUID delegation) {
        Delegation found = new Keeper(em, caller).toChange(delegation);
        return new SeatView(
                found.reference(),
                found.isOfPost(),
                found.isOfPost() ? found.post().code() : found.organisation().code(),
                found.title().copy(),
                leader(found).map(leader -> leader.person().name()).orElse(null),
                members(found).stream()
                        .filter(member -> !member.leads())
                        .map(member -> new SeatView.Member(
                                member.reference(), member.person().name()))
                        .toList(),
                new Newcomers(em, caller).of(found),
                LocalDate.ofInstant(clock.instant(), found.edition().zone()),
                found.edition().endsOn());
    }

    private List<Participant> members(Delegation delegation) {
        return em.createQuery(
                        "SELECT t FROM Participant t JOIN FETCH t.person WHERE t.delegation = :delegation"
                                + " ORDER BY t.person.familyName, t.person.givenName",
                        Participant.class)
                .setParameter("delegation", delegation)
                .getResultList();
    }

    private Optional<Participant> leader(Delegation delegation) {
        return members(delegation).stream().filter(Participant::leads).findFirst();
    }

    /** The changes of lead of a delegation that the caller keeps, the last first. */
    public List<SuccessionRow> of(UUID delegation) {
        return new SuccessionQueries(em).of(new Keeper(em, caller).delegation(delegation));
    }

    /**
     * Somebody else leads the delegation from a day on. Until then everything stays as it was; to what is still to come the new one is
     * invited instead of the former, and the former's meetings ask whom they follow.
     *
     * @return the reference of the change
     * @throws Refusal {@code seat-who} at {@code member} or {@code person} for nobody who may, {@code seat-leads} for who does,
     *     {@code seat-day-past} and {@code seat-day-late} at {@code day}, {@code seat-taken} when the seat has a holder from a later day
     */
    @Writes
    public UUID replace(SuccessionOrder order) {
        Delegation delegation = new Keeper(em, caller).toChange(order.delegation());
        PlacesLock.hold(em, delegation.edition());
        // of two who do it at once, the second is told to look again
        em.lock(delegation, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        ConstraintViolations.flush(em);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = day(delegation, order.day(), now);
        Participant member = order.member() == null ? null : member(delegation, order.member());
        Person person = member == null
                ? new Newcomers(em, caller).person(delegation, order.person(), order.newcomer(), "member")
                : null;
        Succession done = new Handover(em, caller.name(), now)
                .pass(delegation, leader(delegation).orElse(null), member, person, day, seat(delegation, order));
        if (member == null && order.person() == null) {
            done.ofNewPerson();
        }
        ConstraintViolations.flush(em);
        places.settle(delegation.edition());
        events.fire(new LeadPassed(done.reference()));
        return done.reference();
    }

    private static LocalDate day(Delegation delegation, LocalDate wanted, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, delegation.edition().zone());
        LocalDate last = delegation.edition().endsOn();
        LocalDate day = wanted == null ? today : wanted;
        if (day.isBefore(today)) {
            throw new Refusal("seat-day-past").at("day");
        }
        if (last != null && day.isAfter(last)) {
            throw new Refusal("seat-day-late", last).at("day");
        }
        return day;
    }

    private static Capacity seat(Delegation delegation, SuccessionOrder order) {
        if (order.capacity() == null || !delegation.isOfPost()) {
            return null;
        }
        if (order.capacity() != Capacity.HEAD && order.capacity() != Capacity.ACTING_HEAD) {
            throw new Refusal("invalid").at("capacity");
        }
        return order.capacity();
    }

    private Participant member(Delegation delegation, UUID reference) {
        Participant member = References.find(em, Participant.class, reference)
                .filter(found -> found.delegation().equals(delegation))
                .orElseThrow(() -> new Refusal("seat-who").at("member"));
        if (member.leads()) {
            throw new Refusal("seat-leads", member.person().name()).at("member");
        }
        return member;
    }

    /**
     * One change of lead of a delegation that the caller keeps.
     *
     * @throws Refusal.NotFound when there is none
     */
    public SuccessionView view(UUID succession) {
        Succession found = find(succession);
        return new SuccessionQueries(em)
                .view(found, caller.is(Role.ORGANISER), new HandoverUndo(em, clock.instant()).isPossible(found));
    }

    /**
     * Decides whom a meeting follows; only an organiser gives its place back.
     *
     * @param version of its request, as it was seen
     * @throws Refusal {@code seat-decided} when that is decided or its hour is past, {@code seat-meeting-taken} when the new one has
     *     another meeting then
     */
    @Writes
    public void follow(UUID succession, UUID request, int version, Follows follows) {
        Succession done = find(succession);
        Keeper.expectOpen(done.delegation());
        MeetingRequest found = new RequestQueries(em).find(request);
        Meeting meeting = em.createQuery("SELECT m FROM Meeting m WHERE m.request = :request", Meeting.class)
                .setParameter("request", found)
                .getResultStream()
                .findFirst()
                .filter(placed -> placed.when().from().isAfter(clock.instant()))
                .orElseThrow(() -> new Refusal("seat-decided"));
        Participant comes = comes(done, meeting);
        found.expect(version);
        switch (follows) {
            case SUCCESSOR -> substitute(done, found, meeting, comes);
            case FORMER -> em.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            case NOBODY -> {
                if (!caller.is(Role.ORGANISER)) {
                    throw new Refusal("seat-organiser");
                }
                timetables.unschedule(request, version);
            }
        }
        ConstraintViolations.flush(em);
        int decided = RowReader.query(
                        em,
                        "UPDATE succession_meeting SET follows = ?3"
                                + " WHERE succession_id = ?1 AND request_id = ?2 AND follows IS NULL",
                        done.id(),
                        found.id(),
                        follows.name())
                .executeUpdate();
        if (decided == 0) {
            throw new Refusal("seat-decided");
        }
        events.fire(new MeetingDecided(succession, request));
    }

    /** The former, or whoever comes there in his place. */
    private Participant comes(Succession done, Meeting meeting) {
        if (meeting.participants().contains(done.former())) {
            return done.former();
        }
        return RowReader.of(em, SUBSTITUTE, meeting.id(), done.former().id())
                .map(in -> em.find(Participant.class, in.id("substitute_id")))
                .filter(meeting.participants()::contains)
                .findFirst()
                .orElseThrow(() -> new Refusal("seat-decided"));
    }

    private void substitute(Succession done, MeetingRequest request, Meeting meeting, Participant comes) {
        String name = done.successor().person().name();
        em.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        request.substituted();
        meeting.follows(comes, done.successor());
        RowReader.query(em, REPRESENTED_NO_MORE, meeting.id(), done.former().id())
                .executeUpdate();
        em.persist(new MeetingStep(request, Step.SUBSTITUTED, name, caller.name(), clock.instant()));
        ConstraintViolations.flush(em, ConstraintViolations.OVERLAP, () -> new Refusal("seat-meeting-taken", name));
        meetingEvents.fire(new MeetingSubstituted(request.reference()));
    }

    /**
     * Takes a change of lead back.
     *
     * @param version as it was seen
     * @throws Refusal {@code seat-undo-late} when something has come of it since
     */
    @Writes
    public void undo(UUID succession, int version) {
        Succession done = find(succession);
        done.expect(version);
        UUID delegation = done.delegation().reference();
        Edition edition = done.edition();
        PlacesLock.hold(em, edition);
        em.lock(done.delegation(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        HandoverUndo undo = new HandoverUndo(em, clock.instant());
        undo.expect(done);
        events.fire(new LeadReturns(succession));
        undo.undo(done);
        places.settle(edition);
        events.fire(new LeadGivenBack(delegation));
    }

    private Succession find(UUID succession) {
        Succession found = References.find(em, Succession.class, succession).orElseThrow(Refusal.NotFound::new);
        new Keeper(em, caller).keep(found.delegation());
        return found;
    }
}
