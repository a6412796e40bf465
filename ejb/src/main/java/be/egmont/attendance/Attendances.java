package be.egmont.attendance;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.attendance.PresenceEvent.ExcuseWithdrawn;
import be.egmont.attendance.PresenceEvent.ParticipantExcused;
import be.egmont.attendance.PresenceEvent.SessionHeld;
import be.egmont.audit.AuditInterceptor;
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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attendance: of sessions for those who report on it, and everybody's own. */
@Stateless
@RolesAllowed({Role.REPORTER, Role.ORGANISER})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Attendances {

    private static final Duration LONGEST = Duration.ofHours(24);

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
     * All sessions of an edition, by time, without their people.
     *
     * @param code of the edition; null for the current one
     */
    public List<SessionAttendance.Meet> meets(@EditionCode String code) {
        return register(code).meets();
    }

    /** All sessions of the current edition with their attendance as known now, by time. */
    public List<SessionAttendance> sessions() {
        return register().sheets(session -> true).stream().map(this::shown).toList();
    }

    /** Illness and family are no matter of whoever only counts who was there. */
    private SessionAttendance shown(SessionAttendance sheet) {
        return caller.is(Role.ORGANISER) ? sheet : sheet.withoutReasons();
    }

    /** One session with its attendance as known now. */
    public SessionAttendance session(UUID reference) {
        return register().sheets(session -> session.reference().equals(reference)).stream()
                .findFirst()
                .map(this::shown)
                .orElseThrow(Refusal.NotFound::new);
    }

    /**
     * The same, by the code that the session has in an edition.
     *
     * @param edition its code; null for the current one
     */
    public SessionAttendance sessionWithCode(@EditionCode String edition, String code) {
        return register(edition).sheets(session -> session.code().equals(code)).stream()
                .findFirst()
                .map(this::shown)
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The caller's own attendance of the current edition, session by session; nothing for who does not take part. */
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
    public List<OwnPresence> mine() {
        Optional<Long> self = caller.personId().flatMap(this::participant);
        if (self.isEmpty()) {
            return List.of();
        }
        return register().sheets(session -> true).stream()
                .flatMap(sheet -> sheet.lines().stream()
                        .filter(line -> line.who().id() == self.get())
                        .map(line -> new OwnPresence(sheet.session(), line.presence(), line.excuse())))
                .toList();
    }

    private Optional<Long> participant(long person) {
        return em.createQuery(
                        "SELECT t.id FROM Participant t WHERE t.edition.id = :edition AND t.person.id = :person",
                        Long.class)
                .setParameter("edition", editions.current().id())
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /**
     * Excuses somebody from a session where he is expected; doing it again changes the reason.
     *
     * @throws Refusal {@code excuse-not-expected} when nobody expects him there
     */
    @Writes
    @RolesAllowed(Role.ORGANISER)
    public void excuse(UUID session, UUID participant, ExcuseReason reason) {
        if (!ExcuseReason.ACCEPTED.contains(reason)) {
            throw new Refusal("invalid");
        }
        Session where = one(Session.class, session);
        Participant who = one(Participant.class, participant);
        boolean expected = session(session).lines().stream()
                .anyMatch(line -> line.who().id() == who.id() && line.presence().expected());
        if (!expected) {
            throw new Refusal("excuse-not-expected");
        }
        Excuse excuse = find(where, who).orElseGet(() -> {
            Excuse made = new Excuse(where, who);
            em.persist(made);
            return made;
        });
        excuse.accept(reason, caller.name(), clock.instant());
        events.fire(new ParticipantExcused(session, participant));
    }

    /** Takes an excuse back. */
    @Writes
    @RolesAllowed(Role.ORGANISER)
    public void withdrawExcuse(UUID session, UUID participant) {
        em.remove(find(one(Session.class, session), one(Participant.class, participant))
                .orElseThrow(Refusal.NotFound::new));
        events.fire(new ExcuseWithdrawn(session, participant));
    }

    private Optional<Excuse> find(Session session, Participant participant) {
        return em.createQuery(
                        "SELECT x FROM Excuse x WHERE x.session = :session AND x.participant = :participant",
                        Excuse.class)
                .setParameter("session", session)
                .setParameter("participant", participant)
                .getResultStream()
                .findFirst();
    }

    /**
     * Notes when a session really began and ended; presence is then counted in that time.
     *
     * @throws Refusal {@code held-too-far} when it is not the same event any more: a day or more from the plan
     */
    @Writes
    @RolesAllowed(Role.ORGANISER)
    public void held(UUID session, Period really) {
        Session where = one(Session.class, session);
        Duration away = Duration.between(where.when().from(), really.from()).abs();
        if (away.compareTo(LONGEST) >= 0 || really.length().compareTo(LONGEST) >= 0) {
            throw new Refusal("held-too-far").at("from");
        }
        em.createNativeQuery("INSERT INTO session_held (session_id, starts_at, ends_at, operator, noted_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, where.id())
                .setParameter(2, Timestamp.from(really.from()))
                .setParameter(3, Timestamp.from(really.to()))
                .setParameter(4, caller.name())
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
        events.fire(new SessionHeld(session));
    }

    private <T> T one(Class<T> type, UUID reference) {
        if (reference == null) {
            throw new Refusal.NotFound();
        }
        return em.createQuery(
                        "SELECT x FROM " + type.getSimpleName()
                                + " x WHERE x.reference = :reference AND x.edition.id = :edition",
                        type)
                .setParameter("reference", reference)
                .setParameter("edition", editions.current().id())
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private Register register() {
        return register(null);
    }

    private Register register(String code) {
        EditionRow edition = code == null ? editions.current() : editions.withCode(code);
        return new Register(em, edition, clock.instant());
    }
}
