package be.egmont.programme;

import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.kernel.Refusal;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a release: freezes the working programme as the edition's next version and makes the invitations from the
 * audiences. Answers given before are kept; who was invited by name stays invited.
 */
public class Releases {

    /** What stands as host on an invitation that the audience made; by name, it is the one who invited. */
    static final String BY_AUDIENCE = "audience";

    private final EntityManager em;

    public Releases(EntityManager em) {
        this.em = em;
    }

    /**
     * The programme of the edition goes out.
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
        edition.released();
        int people = invite(edition, sessions, now);
        Release release = new Release(edition, now, by, people);
        em.persist(release);
        em.flush();
        for (Session session : sessions) {
            em.persist(new ReleasedSession(release, session));
        }
    }

    /** Adds the invitations that are missing, drops those whose audience has left them; says how many people are invited. */
    private int invite(Edition edition, List<Session> sessions, Instant now) {
        List<Participant> heads = em.createQuery(
                        "SELECT p FROM Participant p JOIN FETCH p.delegation d JOIN FETCH d.post"
                                + " WHERE p.edition = :edition AND p.leads = TRUE",
                        Participant.class)
                .setParameter("edition", edition)
                .getResultList();
        Map<Long, List<Invitation>> existing = em.createQuery(
                        "SELECT i FROM Invitation i WHERE i.session.edition = :edition", Invitation.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(invitation -> invitation.session().id()));
        Set<Long> people = new HashSet<>();
        for (Session session : sessions) {
            Map<Long, Invitation> former = new HashMap<>();
            existing.getOrDefault(session.id(), List.of())
                    .forEach(invitation -> former.put(invitation.participant().id(), invitation));
            Audience audience = Audience.of(session);
            for (Participant head : heads) {
                if (audience.isFor(
                        head.delegation().post().kind(),
                        head.delegation().post().region())) {
                    people.add(head.id());
                    Invitation kept = former.remove(head.id());
                    if (kept == null) {
                        em.persist(new Invitation(session, head, now, BY_AUDIENCE));
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
