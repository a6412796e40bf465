package be.egmont.attendance;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.access.Scoping;
import be.egmont.audit.Journalling;
import be.egmont.audit.Writes;
import be.egmont.delegation.Participant;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.programme.Session;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
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

/** The door of the rooms: who stands there, may he go in, note it, take it back. */
@Stateless
@RolesAllowed({Role.RECEPTION, Role.ORGANISER})
@Interceptors({Journalling.class, Scoping.class})
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

    /**
     * The sessions at whose doors somebody stands today: those that run first, then those to come, then those that are
     * over. Before and after the edition, the sessions of its first or last day.
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
     * @param event the caller's own name for the act: repeated, it is noted once
     * @throws Refusal {@code door-closed} long before the session and after it
     */
    @Writes
    public Verdict checkIn(UUID session, UUID participant, UUID event) {
        return pass(session, participant, event, Direction.IN, false);
    }

    /** Notes that somebody goes in although he is not expected here. */
    @Writes
    public Verdict letIn(UUID session, UUID participant, UUID event) {
        return pass(session, participant, event, Direction.IN, true);
    }

    /** Notes that somebody goes out. */
    @Writes
    public Verdict checkOut(UUID session, UUID participant, UUID event) {
        return pass(session, participant, event, Direction.OUT, false);
    }

    private Verdict pass(UUID reference, UUID participant, UUID event, Direction direction, boolean anyway) {
        EditionRow edition = editions.current();
        Door door = door(edition);
        DoorSession session = door.session(reference).orElseThrow(Refusal.NotFound::new);
        Guest guest = door.guest(reference, participant).orElseThrow(Refusal.NotFound::new);
        Instant now = clock.instant();
        if (!session.lets(direction, now)) {
            throw new Refusal("door-closed");
        }
        Optional<Direction> noted = noted(event);
        if (noted.isEmpty()) {
            Verdict.Kind refused = refused(guest, direction, anyway);
            if (refused != null) {
                DoorSession elsewhere = refused == Verdict.Kind.NOT_EXPECTED
                        ? door.elsewhere(guest.who().id(), session, now).orElse(null)
                        : null;
                return new Verdict(refused, guest, null, elsewhere, session);
            }
        }
        DeviceEvent.Fate fate = new Ledger(em)
                .add(new Ledger.Entry(
                        event,
                        id(edition, session.code()),
                        guest.who().id(),
                        direction,
                        now,
                        Source.MANUAL,
                        null,
                        caller.name(),
                        now));
        if (fate == DeviceEvent.Fate.CONFLICT) {
            throw new Refusal("event-conflict");
        }
        return new Verdict(
                passed(guest, direction),
                door.guest(reference, participant).orElseThrow(Refusal.NotFound::new),
                event,
                null,
                door.session(reference).orElseThrow(Refusal.NotFound::new));
    }

    private static Verdict.Kind refused(Guest guest, Direction direction, boolean anyway) {
        if (direction == Direction.OUT) {
            return guest.inside() ? null : Verdict.Kind.NOT_INSIDE;
        }
        if (guest.inside()) {
            return Verdict.Kind.ALREADY_INSIDE;
        }
        return guest.invited() || anyway ? null : Verdict.Kind.NOT_EXPECTED;
    }

    private static Verdict.Kind passed(Guest guest, Direction direction) {
        if (direction == Direction.OUT) {
            return Verdict.Kind.LEFT;
        }
        return guest.invited() ? Verdict.Kind.ENTERED : Verdict.Kind.LET_IN;
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
     * @param event the event as its verdict names it
     * @param reason why, in a few words
     */
    @Writes
    public void undo(UUID event, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < 3 || why.length() > 500) {
            throw new Refusal("reason-missing").at("reason");
        }
        if (!new Ledger(em).correct(event, why, caller.name(), clock.instant())) {
            throw new Refusal.NotFound();
        }
    }

    /**
     * Takes what devices noted, on line or long after; each event is answered for itself, and what was sent before is
     * not noted twice.
     */
    @Writes
    public List<DeviceEvent.Receipt> receive(List<DeviceEvent> events) {
        EditionRow edition = editions.current();
        Instant now = clock.instant();
        return events.stream()
                .map(event -> new DeviceEvent.Receipt(event.id(), receive(edition, event, now)))
                .toList();
    }

    private DeviceEvent.Fate receive(EditionRow edition, DeviceEvent event, Instant now) {
        if (!event.isComplete()) {
            return DeviceEvent.Fate.INCOMPLETE;
        }
        if (event.at().isAfter(now.plusSeconds(60))) {
            return DeviceEvent.Fate.FROM_THE_FUTURE;
        }
        Optional<Long> session = find(Session.class, "code", edition, event.session());
        if (session.isEmpty()) {
            return DeviceEvent.Fate.UNKNOWN_SESSION;
        }
        Optional<Long> participant = find(Participant.class, "badge", edition, event.badge());
        if (participant.isEmpty()) {
            return DeviceEvent.Fate.UNKNOWN_BADGE;
        }
        return new Ledger(em)
                .add(new Ledger.Entry(
                        event.id(),
                        session.get(),
                        participant.get(),
                        event.direction(),
                        event.at(),
                        event.source(),
                        event.device(),
                        caller.name(),
                        now));
    }

    private long id(EditionRow edition, String code) {
        return find(Session.class, "code", edition, code).orElseThrow(Refusal.NotFound::new);
    }

    private Optional<Long> find(Class<?> type, String field, EditionRow edition, String value) {
        return em.createQuery(
                        "SELECT x.id FROM " + type.getSimpleName() + " x WHERE x.edition.id = :edition AND x." + field
                                + " = :value",
                        Long.class)
                .setParameter("edition", edition.id())
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    private Door door(EditionRow edition) {
        return new Door(em, edition);
    }
}
