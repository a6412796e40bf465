package be.egmont.programme;

import be.egmont.access.Caller;
import be.egmont.delegation.DelegationEvent.RsvpAnswered;
import be.egmont.edition.Edition;
import be.egmont.edition.PlacesLock;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.RowReader;
import be.egmont.programme.AnswerStatements.Why;
import be.egmont.programme.ProgrammeEvent.PlacePromised;
import be.egmont.programme.WaitingList.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The places of sessions, in the transaction of the verb that calls: a place that gets free in it is promised in it. Whether the
 * caller may is that verb's affair. The sessions of an edition are settled by one transaction at a time ({@link PlacesLock}); a lock on the
 * row of a session keeps those away who only write to it.
 */
@ApplicationScoped
public class SessionPlaces {

    /** Why who waits cannot have a place now: {@code i} is his invitation, {@code s} the session. */
    static final String HINDRANCE = """
            CASE WHEN EXISTS (SELECT 1 FROM away w
                               WHERE w.participant_id = i.participant_id AND w.until IS NULL AND w.during @> s.starts_at)
                  AND NOT EXISTS (SELECT 1 FROM stand_in x
                                   WHERE x.session_id = s.id AND x.represented_id = i.participant_id
                                     AND (x.until IS NULL OR x.until > s.starts_at)) THEN 'AWAY'
                 WHEN EXISTS (SELECT 1 FROM invitation j JOIN session o ON o.id = j.session_id
                               WHERE j.participant_id = i.participant_id AND j.answer = 'YES' AND NOT j.waiting
                                 AND o.id <> s.id AND o.places IS NOT NULL
                                 AND o.starts_at < s.ends_at AND o.ends_at > s.starts_at) THEN 'ELSEWHERE' END
            """;

    /** Not against foreign keys: whoever is only invited or checked in meanwhile does not wait. */
    private static final String LOCK = "SELECT places FROM session WHERE id = ?1 FOR NO KEY UPDATE";

    private static final String WISHES = "SELECT i.id, i.participant_id, i.asked_at, i.waiting, " + HINDRANCE
            + " AS hindrance FROM invitation i JOIN session s ON s.id = i.session_id"
            + " WHERE i.session_id = ?1 AND i.answer = 'YES'";

    private static final String RELEASED = """
              FROM session s
              JOIN edition e ON e.id = s.edition_id
              LEFT JOIN programme_release r ON r.edition_id = e.id AND r.number = e.programme_version
              LEFT JOIN released_session c ON c.release_id = r.id AND c.session = s.reference
            """;

    /** As everybody knows when it begins. */
    private static final String TO_COME = " WHERE coalesce(c.starts_at, s.starts_at) > ?1";

    /** Sessions with a free place and somebody who waits and can have it. */
    private static final String WAITED_FOR =
            "SELECT s.id" + RELEASED + TO_COME + """
               AND s.edition_id = ?2
               AND (s.places IS NULL
                    OR s.places > (SELECT count(*) FROM invitation i
                                    WHERE i.session_id = s.id AND i.answer = 'YES' AND NOT i.waiting))
               AND EXISTS (SELECT 1 FROM invitation i WHERE i.session_id = s.id AND i.waiting AND (s.places IS NULL OR (
            """ + HINDRANCE + ") IS NULL)) ORDER BY s.id";

    /** The places that some people have on days on which they are not there. */
    private static final String LEFT = "SELECT i.id, s.id AS session" + RELEASED + """
              JOIN invitation i ON i.session_id = s.id AND i.answer = 'YES' AND NOT i.waiting
              JOIN participant t ON t.id = i.participant_id AND t.reference = ANY (CAST(string_to_array(?2, ' ') AS uuid[]))
            """ + TO_COME
            + " AND s.places IS NOT NULL AND (" + HINDRANCE + ") = 'AWAY' ORDER BY s.id, i.id";

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<ProgrammeEvent> events;

    /**
     * Answers an invitation. Who comes to a session whose places are counted asks for one, behind all who have asked; who does not
     * come gives his back.
     *
     * @param onBehalf whether for somebody else
     * @throws Refusal {@code answer-late} once the session has begun
     */
    void answer(Invitation invitation, Answer answer, boolean onBehalf) {
        Session session = invitation.session();
        Instant now = now();
        if (!begins(session).isAfter(now)) {
            throw new Refusal("answer-late");
        }
        if (invitation.answer() == answer) {
            return;
        }
        PlacesLock.hold(em, session.edition());
        Integer places = lock(session.id());
        AnswerStatements statements = new AnswerStatements(em);
        statements.begin(invitation);
        if (answer == Answer.YES && places != null) {
            invitation.waits(behindAll(session.id(), now));
        } else {
            invitation.answers(answer);
        }
        ConstraintViolations.flush(em);
        if (places != null) {
            settle(session.id(), places, invitation, now);
        }
        statements.add(invitation, Why.SAID, caller.name(), onBehalf, now);
        if (answer != Answer.YES) {
            // what he has given up may have kept him from a place elsewhere
            settle(session.edition());
        }
    }

    /** When a session begins, as everybody knows it. */
    Instant begins(Session session) {
        return Releases.times(em, session.edition())
                .getOrDefault(session.reference(), session.when())
                .from();
    }

    /** The order is that in which this transaction and others had the lock, whatever the clocks of their nodes say. */
    private Instant behindAll(long session, Instant now) {
        return wishes(session).stream()
                .map(Wish::askedAt)
                .filter(asked -> asked != null && !asked.isBefore(now))
                .max(Instant::compareTo)
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }

    /**
     * The session asks that from now on; places that are added are promised at once.
     *
     * @throws Refusal {@code asking-promised} at {@code places} when more have one already, {@code asking-begun} once it has begun
     */
    void ask(Session session, Asking asking) {
        Instant now = now();
        if (!begins(session).isAfter(now)) {
            throw new Refusal("asking-begun");
        }
        PlacesLock.hold(em, session.edition());
        lock(session.id());
        session.asks(asking);
        long promised = wishes(session.id()).stream().filter(Wish::promised).count();
        if (asking.places() != null && asking.places() < promised) {
            throw new Refusal("asking-promised", promised).at("places");
        }
        ConstraintViolations.flush(em);
        settle(session.id(), asking.places(), null, now);
    }

    /** Promises what is free in the sessions to come of an edition to those who wait: something has ended or got free. */
    public void settle(Edition edition) {
        Instant now = now();
        PlacesLock.hold(em, edition);
        ConstraintViolations.flush(em);
        RowReader.of(em, WAITED_FOR, Timestamp.from(now), edition.id())
                .map(in -> in.id("id"))
                .forEach(session -> settle(session, lock(session), null, now));
    }

    void hear(@Observes RsvpAnswered event) {
        em.createQuery("SELECT p.edition FROM Participant p WHERE p.reference = :participant", Edition.class)
                .setParameter("participant", event.participant())
                .getResultStream()
                .forEach(edition -> answered(edition, List.of(event.participant())));
    }

    /** Who is not there on a day gives back his places of that day; who is there again may get one. */
    public void answered(Edition edition, Collection<UUID> participants) {
        Instant now = now();
        PlacesLock.hold(em, edition);
        AnswerStatements statements = new AnswerStatements(em);
        for (RowReader in : left(participants, now)) {
            Integer places = lock(in.id("session"));
            Invitation invitation = em.find(Invitation.class, in.id("id"));
            statements.begin(invitation);
            invitation.answers(Answer.NO);
            ConstraintViolations.flush(em);
            statements.add(invitation, Why.AWAY, caller.name(), false, now);
            settle(in.id("session"), places, null, now);
        }
        settle(edition);
    }

    private List<RowReader> left(Collection<UUID> participants, Instant now) {
        return RowReader.of(
                        em,
                        LEFT,
                        Timestamp.from(now),
                        participants.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .toList();
    }

    /**
     * Promises the free places of a session to whoever waits first.
     *
     * @param asker who has asked in this transaction, and so is told by the page; null for nobody
     */
    private void settle(long session, Integer places, Invitation asker, Instant now) {
        WaitingList.Settlement settled = WaitingList.settle(places, wishes(session));
        AnswerStatements statements = new AnswerStatements(em);
        for (Wish wish : settled.passed()) {
            statements.add(
                    em.find(Invitation.class, wish.id()), Why.passed(wish.hindrance()), caller.name(), false, now);
        }
        List<Invitation> promised = settled.promised().stream()
                .map(wish -> em.find(Invitation.class, wish.id()))
                .toList();
        promised.forEach(Invitation::isPromised);
        ConstraintViolations.flush(em);
        for (Invitation invitation : promised) {
            if (!invitation.equals(asker)) {
                statements.add(invitation, Why.PLACE_FREE, caller.name(), false, now);
                events.fire(new PlacePromised(
                        invitation.session().reference(),
                        invitation.participant().reference()));
            }
        }
    }

    private List<Wish> wishes(long session) {
        return RowReader.of(em, WISHES, session)
                .map(in -> new Wish(
                        in.id("id"),
                        in.id("participant_id"),
                        in.moment("asked_at"),
                        !in.truth("waiting"),
                        in.word("hindrance", WaitingList.Hindrance.class)))
                .toList();
    }

    /** How many places there are, and nobody else changes who has them until this transaction is over. */
    private Integer lock(long session) {
        return RowReader.of(em, LOCK, session)
                .map(in -> in.isNull("places") ? null : in.number("places"))
                .toList()
                .get(0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
