package be.egmont.programme;

import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Ends invitations without losing them: until then somebody was expected, and a report of that time goes on saying so. What has
 * begun is never touched.
 */
public final class InvitationRecord {

    /** Why an invitation ended. */
    enum Why {
        /** Somebody else leads the delegation from then on. */
        REPLACED,
        /** A release, whose session is for others. */
        RELEASED,
        /** An organiser took it back. */
        WITHDRAWN
    }

    private static final String KEEP = """
            INSERT INTO former_invitation (edition_id, session_id, participant_id, obligation, answer, since, invited_by,
                                           ended_at, ended_by, why)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """;

    private static final String ENDED = """
            SELECT f.id, f.session_id, f.answer, f.since, f.invited_by
              FROM former_invitation f WHERE f.participant_id = ?1 AND f.ended_at = ?2 AND f.why = 'REPLACED'
            """;

    private final EntityManager em;

    public InvitationRecord(EntityManager em) {
        this.em = em;
    }

    void end(Invitation invitation, Why why, String by, Instant now) {
        RowReader.query(
                        em,
                        KEEP,
                        invitation.editionId(),
                        invitation.session().id(),
                        invitation.participant().id(),
                        invitation.obligation().name(),
                        invitation.answer().name(),
                        Timestamp.from(invitation.since()),
                        invitation.invitedBy(),
                        Timestamp.from(now),
                        by,
                        why.name())
                .executeUpdate();
        em.remove(invitation);
    }

    /**
     * Whoever takes the lead over is invited to what begins from that moment on and the former head was invited to, with an answer of
     * his own; the former head is so no longer.
     *
     * @return how many invitations passed over
     */
    public int handOver(Participant former, Participant successor, Instant from, Instant now, String by) {
        Map<UUID, Period> released = Releases.times(em, former.edition());
        Set<Session> own =
                invitations(successor).stream().map(Invitation::session).collect(Collectors.toSet());
        int passed = 0;
        for (Invitation invitation : invitations(former)) {
            Session session = invitation.session();
            Instant begins =
                    released.getOrDefault(session.reference(), session.when()).from();
            if (begins.isBefore(from) || Releases.hasBegun(released.get(session.reference()), now)) {
                continue;
            }
            end(invitation, Why.REPLACED, by, now);
            if (!own.contains(session)) {
                em.persist(new Invitation(session, successor, now, invitation.invitedBy()));
            }
            passed++;
        }
        em.flush();
        return passed;
    }

    /**
     * Whether anything has been done since with what passed over at that moment: an answer, a release that ended or began an
     * invitation, or a session that has begun by now.
     */
    public boolean isUntouched(Edition edition, Participant successor, Instant noted, Instant now) {
        Map<UUID, Period> released = Releases.times(em, edition);
        return invitations(successor).stream()
                .filter(invitation -> invitation.since().equals(noted))
                .allMatch(invitation -> invitation.answer() == Answer.AWAITED
                        && !Releases.hasBegun(released.get(invitation.session().reference()), now));
    }

    /**
     * Gives the former head back what passed over at that moment, with his answers. A place may be somebody else's by now: he waits
     * for it before all others.
     */
    public void giveBack(Participant former, Participant successor, Instant noted, Instant now) {
        invitations(successor).stream()
                .filter(invitation -> invitation.since().equals(noted))
                .forEach(em::remove);
        em.flush();
        List<Invitation> given = new ArrayList<>();
        List<Long> ended = RowReader.of(em, ENDED, former.id(), Timestamp.from(noted))
                .map(in -> {
                    Invitation again = new Invitation(
                            em.find(Session.class, in.id("session_id")),
                            former,
                            in.moment("since"),
                            in.text("invited_by"));
                    again.answers(in.word("answer", Answer.class));
                    if (again.answer() == Answer.YES && again.session().asking().places() != null) {
                        again.waits(again.since());
                    }
                    em.persist(again);
                    given.add(again);
                    return in.id("id");
                })
                .toList();
        em.flush();
        AnswerStatements statements = new AnswerStatements(em);
        given.stream()
                .filter(Invitation::isWaiting)
                .forEach(again -> statements.add(again, AnswerStatements.Why.KNOWN, null, false, now));
        ended.forEach(id -> RowReader.query(em, "DELETE FROM former_invitation WHERE id = ?1", id)
                .executeUpdate());
    }

    private List<Invitation> invitations(Participant who) {
        return em.createQuery(
                        "SELECT i FROM Invitation i JOIN FETCH i.session WHERE i.participant = :who", Invitation.class)
                .setParameter("who", who)
                .getResultList();
    }
}
