package be.egmont.attendance;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.attendance.PresenceEvent.PassageCorrected;
import be.egmont.attendance.PresenceEvent.PassageNoted;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Period;
import be.egmont.kernel.Reason;
import be.egmont.kernel.Refusal;
import be.egmont.programme.Session;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Check-in at the doors of rooms: finds people, notes entries and exits, and undoes them. */
@Stateless
@RolesAllowed({Role.RECEPTION, Role.ORGANISER})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class CheckIns {

    private static final int LETTERS = 3;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<PresenceEvent> events;

    /**
     * Today's sessions for check-in: running ones first, then those to come, then those that are over. Before and after
     * the edition, the sessions of its first or last day.
     */
    public List<DoorSession> sessions() {
        EditionRow edition = editions.current();
        Instant now = clock.instant();
        LocalDate today = today(edition, now);
        ZoneId zone = edition.zone();
        Period day = new Period(
                today.atStartOfDay(zone).toInstant(),
                today.plusDays(1).atStartOfDay(zone).toInstant());
        return door(edition).sessions(day).stream()
                .sorted(Comparator.comparing((DoorSession session) -> !session.isNow(now))
                        .thenComparing(session -> session.isOver(now)))
                .toList();
    }

    private static LocalDate today(EditionRow edition, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, edition.zone());
        if (today.isBefore(edition.startsOn())) {
            return edition.startsOn();
        }
        return today.isAfter(edition.endsOn()) ? edition.endsOn() : today;
    }

    /** One session with its headcount. */
    public DoorSession session(UUID session) {
        return door(editions.current()).session(session).orElseThrow(Refusal.NotFound::new);
    }

    /**
     * Finds people by a part of their name, post, organisation or badge, without regard to accents and capitals.
     *
     * @param text at least three letters, else nobody is found
     */
    public List<Guest> find(UUID session, String text) {
        String wanted = text == null ? "" : text.strip();
        return wanted.length() < LETTERS ? List.of() : door(editions.current()).find(session, wanted);
    }

    /** The last things noted at that door, the latest first. */
    public List<DoorEntry> entries(UUID session) {
        return door(editions.current()).entries(session);
    }

    /**
     * Notes that somebody goes in. Who is not expected is not noted; the answer says where he should be.
     *
     * @param event id chosen by the caller: an event that is sent again is noted once
     * @return that the door is closed, long before the session and after it
     */
    @Writes
    public CheckInResult checkIn(UUID session, UUID participant, @Unscoped("made up by the caller") UUID event) {
        return pass(session, participant, event, Direction.IN, false);
    }

    /** Notes that somebody goes in although he is not expected here. */
    @Writes
    public CheckInResult letIn(UUID session, UUID participant, @Unscoped("made up by the caller") UUID event) {
        return pass(session, participant, event, Direction.IN, true);
    }

    /** Notes that somebody goes out. */
    @Writes
    public CheckInResult checkOut(UUID session, UUID participant, @Unscoped("made up by the caller") UUID event) {
        return pass(session, participant, event, Direction.OUT, false);
    }

    private CheckInResult pass(UUID reference, UUID participant, UUID event, Direction direction, boolean anyway) {
        EditionRow edition = editions.current();
        CheckInQueries door = door(edition);
        DoorSession session = door.session(reference).orElseThrow(Refusal.NotFound::new);
        Guest guest = door.guest(reference, participant).orElseThrow(Refusal.NotFound::new);
        Instant now = clock.instant();
        if (!session.lets(direction, now)) {
            return new CheckInResult(CheckInResult.Kind.CLOSED, guest, null, null, session);
        }
        Optional<Direction> noted = noted(event);
        if (noted.isEmpty()) {
            CheckInResult.Kind refused = refused(guest, direction, anyway);
            if (refused != null) {
                DoorSession elsewhere = refused == CheckInResult.Kind.NOT_EXPECTED
                        ? door.elsewhere(guest.who().id(), session, now).orElse(null)
                        : null;
                return new CheckInResult(refused, guest, null, elsewhere, session);
            }
        }
        DeviceEvent.ReceiptStatus fate = new AttendanceEvents(em)
                .add(new AttendanceEvents.Entry(
                        event,
                        id(edition, session.code()),
                        guest.who().id(),
                        direction,
                        now,
                        Source.MANUAL,
                        null,
                        caller.name(),
                        now));
        if (fate == DeviceEvent.ReceiptStatus.CONFLICT) {
            throw new Refusal("event-conflict");
        }
        tell(fate, event);
        return new CheckInResult(
                passed(guest, direction),
                door.guest(reference, participant).orElseThrow(Refusal.NotFound::new),
                event,
                null,
                door.session(reference).orElseThrow(Refusal.NotFound::new));
    }

    private static CheckInResult.Kind refused(Guest guest, Direction direction, boolean anyway) {
        if (direction == Direction.OUT) {
            return guest.inside() ? null : CheckInResult.Kind.NOT_INSIDE;
        }
        if (guest.inside()) {
            return CheckInResult.Kind.ALREADY_INSIDE;
        }
        return guest.invited() || anyway ? null : CheckInResult.Kind.NOT_EXPECTED;
    }

    private static CheckInResult.Kind passed(Guest guest, Direction direction) {
        if (direction == Direction.OUT) {
            return CheckInResult.Kind.LEFT;
        }
        return guest.invited() ? CheckInResult.Kind.ENTERED : CheckInResult.Kind.LET_IN;
    }

    private Optional<Direction> noted(UUID event) {
        List<?> directions = em.createNativeQuery(
                        "SELECT direction FROM attendance_event WHERE client_event_id = CAST(?1 AS uuid)")
                .setParameter(1, event.toString())
                .getResultList();
        return directions.stream().map(Object::toString).map(Direction::valueOf).findFirst();
    }

    /**
     * Takes back what was noted: the event stays, a correction says that it does not count.
     *
     * @param event the event as the result of the check-in names it
     * @param reason why, in a few words
     */
    @Writes
    public void undo(UUID event, String reason) {
        String why = Reason.of(reason, () -> new Refusal("reason-missing").at("reason"));
        if (!new AttendanceEvents(em).correct(event, why, caller.name(), clock.instant())) {
            throw new Refusal.NotFound();
        }
        events.fire(new PassageCorrected(event));
    }

    /**
     * Takes what devices noted, on line or long after; each event is answered for itself, and what was sent before is
     * not noted twice.
     */
    @Writes
    public List<DeviceEvent.Receipt> receive(List<DeviceEvent> sent) {
        EditionRow edition = editions.current();
        Instant now = clock.instant();
        return sent.stream()
                .map(event -> new DeviceEvent.Receipt(event.id(), receive(edition, event, now)))
                .toList();
    }

    private DeviceEvent.ReceiptStatus receive(EditionRow edition, DeviceEvent event, Instant now) {
        Optional<DeviceEvent.ReceiptStatus> flaw = event.flaw(now);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        Optional<Session> session = session(edition, event.session());
        if (session.isEmpty()) {
            return DeviceEvent.ReceiptStatus.UNKNOWN_SESSION;
        }
        if (!event.isOnTheDayOf(session.get().when().from(), edition.zone())) {
            return DeviceEvent.ReceiptStatus.NOT_ON_THE_DAY;
        }
        Optional<Long> participant = participant(edition, event.badge());
        if (participant.isEmpty()) {
            return DeviceEvent.ReceiptStatus.UNKNOWN_BADGE;
        }
        DeviceEvent.ReceiptStatus status = new AttendanceEvents(em)
                .add(new AttendanceEvents.Entry(
                        event.id(),
                        session.get().id(),
                        participant.get(),
                        event.direction(),
                        event.at(),
                        event.source(),
                        event.device(),
                        caller.name(),
                        now));
        tell(status, event.id());
        return status;
    }

    /** What is sent again has been told. */
    private void tell(DeviceEvent.ReceiptStatus status, UUID event) {
        if (status == DeviceEvent.ReceiptStatus.RECORDED) {
            events.fire(new PassageNoted(event));
        }
    }

    private long id(EditionRow edition, String code) {
        return session(edition, code).orElseThrow(Refusal.NotFound::new).id();
    }

    private Optional<Session> session(EditionRow edition, String code) {
        return em.createQuery("SELECT s FROM Session s WHERE s.edition.id = :edition AND s.code = :code", Session.class)
                .setParameter("edition", edition.id())
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private Optional<Long> participant(EditionRow edition, String badge) {
        return em.createQuery(
                        "SELECT p.id FROM Participant p WHERE p.edition.id = :edition AND p.badge = :badge", Long.class)
                .setParameter("edition", edition.id())
                .setParameter("badge", badge)
                .getResultStream()
                .findFirst();
    }

    private CheckInQueries door(EditionRow edition) {
        return new CheckInQueries(em, edition);
    }
}
