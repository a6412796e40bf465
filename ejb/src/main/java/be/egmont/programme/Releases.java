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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes a release: freezes the working programme as the edition's next version and makes the invitations from the
 * audiences. Answers given before are kept; who was invited by name stays invited.
 */
public class Releases {

    /** The value of "invited by" on invitations made from the audience; those by name have the person who invited. */
    static final String BY_AUDIENCE = "audience";

    /** A head of post with the criteria of audiences. */
    private record Head(Participant participant, PostKind post, Region region) {}

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
        int people = invite(edition, sessions, session -> hasBegun(before.get(session.reference()), now), now);
        Release release = new Release(edition, now, by, people);
        em.persist(release);
        em.flush();
        for (Session session : sessions) {
            em.persist(new ReleasedSession(release, session));
        }
    }

    /** Whether a session has begun as everybody knows it; never, when it was not released yet. */
    static boolean hasBegun(Period released, Instant now) {
        return released != null && !released.from().isAfter(now);
    }

    /**
     * Adds the invitations that are missing, drops those whose audience has left them; says how many people are invited.
     * Who was expected at a session that has begun stays expected there, and nobody else is.
     */
    private int invite(Edition edition, List<Session> sessions, Predicate<Session> begun, Instant now) {
        List<Head> heads = RowReader.of(em.createQuery(
                                "SELECT p, o.kind AS kind, o.region AS region FROM Participant p JOIN p.delegation d JOIN d.post o"
                                        + " WHERE p.edition = :edition AND p.leads = TRUE")
                        .setParameter("edition", edition))
                .map(in -> new Head(
                        in.value("p", Participant.class),
                        in.word("kind", PostKind.class),
                        in.word("region", Region.class)))
                .toList();
        Map<Long, List<Invitation>> existing = em.createQuery(
                        "SELECT i FROM Invitation i WHERE i.session.edition = :edition", Invitation.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(invitation -> invitation.session().id()));
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
                if (audience.isFor(head.post(), head.region())) {
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
                    em.remove(left);
                } else {
                    left.isFor(session.obligation());
                    people.add(left.participant().id());
                }
            }
        }
        return people.size();
    }
}
