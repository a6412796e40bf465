package be.egmont.programme;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.programme.ProgrammeEvent.AnswersAsked;
import be.egmont.programme.ProgrammeEvent.InvitationAnswered;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What sessions ask of those who are invited, and the answers that the team notes for them. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Replies {

    /** Of a delegation, for who works on the edition, belongs to the delegation or manages it. */
    private static final String OF_DELEGATION = """
            SELECT s.reference AS session, s.code, s.kind, i.obligation, s.asks, s.places, s.answer_until,
                   coalesce(c.title_fr, s.title_fr) AS title_fr, coalesce(c.title_nl, s.title_nl) AS title_nl,
                   coalesce(c.title_de, s.title_de) AS title_de, coalesce(c.title_en, s.title_en) AS title_en,
                   coalesce(c.starts_at, s.starts_at) AS starts_at, coalesce(c.ends_at, s.ends_at) AS ends_at,
                   t.reference AS participant, i.version, q.given_name || ' ' || q.family_name AS name, i.answer, i.waiting,
                   CASE WHEN i.waiting THEN (SELECT count(*) FROM invitation v
                                              WHERE v.session_id = s.id AND v.waiting
                                                AND (v.asked_at, v.participant_id) <= (i.asked_at, i.participant_id)) END AS place,
                   (SELECT CASE WHEN a.on_behalf IS NOT NULL
                                THEN coalesce((SELECT k.name FROM account k WHERE k.subject = a.stated_by
                                                ORDER BY k.last_seen DESC LIMIT 1), a.stated_by) END
                      FROM session_answer a
                     WHERE a.session_id = i.session_id AND a.participant_id = i.participant_id AND a.why = 'SAID'
                     ORDER BY a.since DESC, a.id DESC LIMIT 1) AS answered_by,
                   q.id = ?3 AS self
              FROM delegation d
              JOIN participant t ON t.delegation_id = d.id
              JOIN person q ON q.id = t.person_id
              JOIN invitation i ON i.participant_id = t.id
              JOIN session s ON s.id = i.session_id
              JOIN edition e ON e.id = s.edition_id
              LEFT JOIN programme_release r ON r.edition_id = e.id AND r.number = e.programme_version
              LEFT JOIN released_session c ON c.release_id = r.id AND c.session = s.reference
             WHERE d.reference = CAST(?1 AS uuid) AND coalesce(c.starts_at, s.starts_at) > ?6
               AND (?2
                    OR EXISTS (SELECT 1 FROM participant me WHERE me.delegation_id = d.id AND me.person_id = ?3)
                    OR d.post_id = ANY (CAST(string_to_array(?4, ' ') AS bigint[]))
                    OR d.organisation_id = ANY (CAST(string_to_array(?5, ' ') AS bigint[])))
             ORDER BY coalesce(c.starts_at, s.starts_at), s.code, t.leads DESC, q.family_name, q.given_name
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private SessionPlaces places;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<ProgrammeEvent> events;

    /**
     * Where the members of a delegation stand with the sessions to come that ask for an answer, by session; nothing for who neither
     * belongs to it nor works on it.
     */
    @RolesAllowed({
        Role.PARTICIPANT,
        Role.DELEGATION_MANAGER,
        Role.ORGANISER,
        Role.PROTOCOL,
        Role.RECEPTION,
        Role.REPORTER
    })
    public List<DelegationReply> ofDelegation(UUID delegation) {
        return RowReader.of(
                        em,
                        OF_DELEGATION,
                        String.valueOf(delegation),
                        caller.isOfTheTeam(),
                        caller.personId().orElse(-1L),
                        Guests.joined(caller.managedPosts()),
                        Guests.joined(caller.managedOrganisations()),
                        Timestamp.from(clock.instant()))
                .filter(in -> ProgrammeQueries.asking(in)
                        .isAsked(in.word("kind", SessionKind.class), in.word("obligation", Obligation.class)))
                .map(in -> new DelegationReply(
                        in.reference("session"),
                        in.text("code"),
                        in.translated("title"),
                        new Period(in.moment("starts_at"), in.moment("ends_at")),
                        ProgrammeQueries.asking(in).places(),
                        in.reference("participant"),
                        in.number("version"),
                        in.text("name"),
                        Standing.of(in.word("answer", Answer.class), in.truth("waiting")),
                        in.number("place"),
                        in.text("answered_by"),
                        in.truth("self")))
                .toList();
    }

    /**
     * A session asks that from now on. Places that are added are promised at once, in the order in which people wait for them.
     *
     * @param version of the session, as it was seen
     * @throws Refusal {@code asking-places}, {@code asking-required} and {@code asking-promised} at {@code places}, {@code
     *     asking-until} at {@code until}, {@code asking-begun}
     */
    @Writes
    public void ask(UUID session, int version, Asking asking) {
        Session found = find(session);
        found.expect(version);
        places.ask(found, asking);
        events.fire(new AnswersAsked(session));
    }

    /**
     * Notes the same answer for several people, each seen as noted for him.
     *
     * @throws Refusal {@code reply-nobody} for nobody, {@code answer-late} once the session has begun
     * @throws Refusal.Stale when one of them has answered meanwhile, and nothing is noted then
     */
    @Writes
    public void note(UUID session, List<Reply> replies, Answer answer) {
        Session found = find(session);
        if (replies.isEmpty()) {
            throw new Refusal("reply-nobody");
        }
        List<UUID> participants = replies.stream().map(Reply::participant).toList();
        List<Invitation> invitations = em.createQuery(
                        "SELECT i FROM Invitation i JOIN FETCH i.participant t JOIN FETCH t.person"
                                + " WHERE i.session = :session AND t.reference IN :participants",
                        Invitation.class)
                .setParameter("session", found)
                .setParameter("participants", participants)
                .getResultList();
        if (invitations.size() != participants.stream().distinct().count()) {
            throw new Refusal.NotFound();
        }
        for (Reply reply : replies) {
            invitation(invitations, reply).expect(reply.version());
        }
        invitations.stream()
                .sorted(Comparator.comparing(
                        invitation -> invitation.participant().id()))
                .forEach(invitation -> {
                    places.answer(invitation, answer, isOnBehalf(invitation));
                    events.fire(new InvitationAnswered(
                            session, invitation.participant().reference()));
                });
    }

    private static Invitation invitation(List<Invitation> invitations, Reply reply) {
        return invitations.stream()
                .filter(one -> one.participant().reference().equals(reply.participant()))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private boolean isOnBehalf(Invitation invitation) {
        return caller.behalf().isPresent()
                || !invitation
                        .participant()
                        .person()
                        .id()
                        .equals(caller.personId().orElse(null));
    }

    private Session find(UUID session) {
        return References.find(em, Session.class, session).orElseThrow(Refusal.NotFound::new);
    }
}
