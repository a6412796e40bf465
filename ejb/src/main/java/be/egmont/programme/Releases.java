package be.egmont.programme;

import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.RowReader;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes a release: freezes the working programme as the edition's next version and makes the invitations from the
 * audiences. Answers given before are kept; who was invited by name stays invited.
 */
public class Releases {

    /** The value of "invited by" on invitations made from the audience; those by name have the person who invited. */
    static final String BY_AUDIENCE = "audience";

    /** Who leads a post's delegation from a moment to a moment, with the criteria of audiences. */
    private static final String HEADS = """
            SELECT x.participant_id, o.kind, o.region, x.from_at, x.to_at
              FROM tenure x
              JOIN delegation d ON d.id = x.delegation_id
              JOIN post o ON o.id = d.post_id
             WHERE x.edition_id = ?1 AND x.leads
            """;

    /**
     * A head of post with the criteria of audiences.
     *
     * @param from null when he leads since there is the delegation
     * @param to null when nobody is known who follows
     */
    private record Head(Participant participant, PostKind post, Region region, Instant from, Instant to) {

        boolean leads(Instant moment) {
            return (from == null || !from.isAfter(moment)) && (to == null || to.isAfter(moment));
        }
    }

    private final EntityManager em;

    public Releases(EntityManager em) {
        this.em = em;
    }

    /** Where the present version says that the sessions of an edition are, by their references; empty before the first. */
    static Map<UUID, Period> times(EntityManager em, Edition edition) {
        return RowReader.of(em.createQuery(
                                "SELECT r.session AS session, r.startsAt AS starts, r.endsAt AS ends"
                                        + " FROM ReleasedSession r WHERE r.release.edition = :edition AND r.release.number = :number")
                        .setParameter("edition", edition)
                        .setParameter("number", edition.programmeVersion()))
                .collect(Collectors.toMap(
                        in -> in.value("session", UUID.class),
                        in -> new Period(in.moment("starts"), in.moment("ends"))));
    }

    /**
     * Releases the programme of the edition.
     *
     * @param by who releases it
     * @throws Refusal {@code release-empty} without a session, {@code release-untranslated} without FR and NL
     */
    public void release(Edition edition, Instant now, String by) {
        List<Session> sessions = em.createQuery(
                        "SELECT DISTINCT s FROM Session s LEFT JOIN FETCH s.rooms WHERE s.edition = :edition",
                        Session.class)
                .setParameter("edition", edition)
                .getResultList();
        if (sessions.isEmpty()) {
            throw new Refusal("release-empty");
        }
        for (Session session : sessions) {
            if (!session.title().isPublishable()) {
                throw new Refusal("release-untranslated", session.code());
            }
        }
        Map<UUID, Period> before = times(em, edition);
        edition.released();
        int people = invite(edition, sessions, session -> hasBegun(before.get(session.reference()), now), now, by);
        Release release = new Release(edition, now, by, people);
        em.persist(release);
        em.flush();
        for (Session session : sessions) {
            em.persist(new ReleasedSession(release, session));
        }
    }

    /** Whoever leads a post's delegation at any time of the edition: in the middle of it another may take over. */
    private List<Head> heads(Edition edition) {
        em.flush();
        Map<Long, Participant> people = em.createQuery(
                        "SELECT p FROM Participant p WHERE p.edition = :edition", Participant.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        return RowReader.of(em, HEADS, edition.id())
                .map(in -> new Head(
                        people.get(in.id("participant_id")),
                        in.word("kind", PostKind.class),
                        in.word("region", Region.class),
                        in.moment("from_at"),
                        in.moment("to_at")))
                .toList();
    }

    /** Whether a session has begun as everybody knows it; never, when it was not released yet. */
    static boolean hasBegun(Period released, Instant now) {
        return released != null && !released.from().isAfter(now);
    }

    /**
     * Adds the invitations that are missing, drops those whose audience has left them; says how many people are invited.
     * Who was expected at a session that has begun stays expected there, and nobody else is.
     */
    private int invite(Edition edition, List<Session> sessions, Predicate<Session> begun, Instant now, String by) {
        List<Head> heads = heads(edition);
        Map<Long, List<Invitation>> existing = em.createQuery(
                        "SELECT i FROM Invitation i WHERE i.session.edition = :edition", Invitation.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(invitation -> invitation.session().id()));
        InvitationRecord record = new InvitationRecord(em);
        Set<Long> people = new HashSet<>();
        for (Session session : sessions) {
            List<Invitation> present = existing.getOrDefault(session.id(), List.of());
            if (begun.test(session)) {
                present.forEach(
                        invitation -> people.add(invitation.participant().id()));
                continue;
            }
            Map<Long, Invitation> former = new HashMap<>();
            present.forEach(invitation -> former.put(invitation.participant().id(), invitation));
            Audience audience = Audience.of(session);
            for (Head head : heads) {
                if (head.leads(session.when().from()) && audience.isFor(head.post(), head.region())) {
                    people.add(head.participant().id());
                    Invitation kept = former.remove(head.participant().id());
                    if (kept == null) {
                        em.persist(new Invitation(session, head.participant(), now, BY_AUDIENCE));
                    } else {
                        kept.isFor(session.obligation());
                    }
                }
            }
            for (Invitation left : former.values()) {
                if (left.invitedBy().equals(BY_AUDIENCE)) {
                    record.end(left, InvitationRecord.Why.RELEASED, by, now);
                } else {
                    left.isFor(session.obligation());
                    people.add(left.participant().id());
                }
            }
        }
        return people.size();
    }
}
