package be.egmont.programme;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Participant;
import be.egmont.edition.PlacesLock;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.programme.ProgrammeEvent.InvitationWithdrawn;
import be.egmont.programme.ProgrammeEvent.ParticipantInvited;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is invited to a session: those whom its audience takes, and whoever an organiser invites by name, be it a second deputy or three
 * of one organisation. A release keeps the latter.
 */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Invitations {

    private static final String WHO = """
            n.given_name || ' ' || n.family_name AS name,
            coalesce(p.city_fr, o.name_fr) AS place_fr, coalesce(p.city_nl, o.name_nl) AS place_nl,
            coalesce(p.city_de, o.name_de) AS place_de, coalesce(p.city_en, o.name_en) AS place_en
            """;

    private static final String OF = """
              JOIN person n ON n.id = t.person_id
              JOIN delegation d ON d.id = t.delegation_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
            """;

    private static final String SAID = """
              LEFT JOIN LATERAL (SELECT x.*, (SELECT c.name FROM account c WHERE c.subject = x.stated_by
                                               ORDER BY c.last_seen DESC LIMIT 1) AS called
                                   FROM session_answer x
                                  WHERE x.session_id = i.session_id AND x.participant_id = i.participant_id
                                    AND x.why IN ('SAID', 'AWAY')
                                  ORDER BY x.since DESC, x.id DESC LIMIT 1) a ON true
            """;

    private static final String INVITED = """
            SELECT t.reference, i.version, i.invited_by <> 'audience' AS by_name, i.answer, i.waiting,
                   CASE WHEN i.waiting THEN rank() OVER (PARTITION BY i.waiting ORDER BY i.asked_at, i.participant_id) END AS place,
                   CASE WHEN i.waiting THEN
            """
            + SessionPlaces.HINDRANCE + """
                    END AS hindrance,
                   a.since AS answered_at, a.on_behalf IS NOT NULL AS on_behalf, coalesce(a.called, a.stated_by) AS answered_by,
                   CAST(NULL AS timestamptz) AS ended_at, CAST(NULL AS text) AS why, n.family_name,
            """ + WHO
            + " FROM invitation i JOIN session s ON s.id = i.session_id JOIN participant t ON t.id = i.participant_id"
            + OF + SAID + " WHERE i.session_id = ?1"
            + " UNION ALL SELECT t.reference, 0, f.invited_by <> 'audience', f.answer, false, NULL, NULL, NULL, false, NULL,"
            + " f.ended_at, f.why, n.family_name,"
            + WHO + " FROM former_invitation f JOIN participant t ON t.id = f.participant_id" + OF
            + " WHERE f.session_id = ?1 AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.session_id = f.session_id"
            + " AND i.participant_id = f.participant_id)"
            + " ORDER BY ended_at NULLS FIRST, place NULLS LAST, by_name DESC, family_name, name";

    private static final String OTHERS = "SELECT t.reference, " + WHO + " FROM participant t" + OF
            + " WHERE t.edition_id = ?1 AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.session_id = ?2"
            + " AND i.participant_id = t.id) ORDER BY n.family_name, n.given_name, t.id";

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private SessionPlaces places;

    @Inject
    private Clock clock;

    @Inject
    private Event<ProgrammeEvent> events;

    /** Who is invited to a session: who waits for a place in his order, those by name, the others, and then who was. */
    public List<Invitee> to(UUID session) {
        return RowReader.of(em, INVITED, find(session).id())
                .map(in -> new Invitee(
                        in.reference("reference"),
                        in.number("version"),
                        in.text("name"),
                        in.translated("place"),
                        in.truth("by_name"),
                        Standing.of(in.word("answer", Answer.class), in.truth("waiting")),
                        in.number("place"),
                        in.word("hindrance", WaitingList.Hindrance.class),
                        in.moment("answered_at"),
                        in.truth("on_behalf") ? in.text("answered_by") : null,
                        in.moment("ended_at"),
                        in.text("why")))
                .toList();
    }

    /** The same, to be taken out as a file: the journal tells it. */
    @Writes(trace = true)
    public List<Invitee> export(UUID session) {
        return to(session);
    }

    /** Everybody of the edition who is not invited to a session. */
    public List<Invitable> others(UUID session) {
        Session found = find(session);
        return RowReader.of(em, OTHERS, found.edition().id(), found.id())
                .map(in -> new Invitable(in.reference("reference"), in.text("name"), in.translated("place")))
                .toList();
    }

    /**
     * Invites a participant by name.
     *
     * @throws Refusal {@code invite-who} at {@code guest} for nobody of the edition, {@code invite-already} for who is invited,
     *     {@code invite-begun} once the session has begun
     */
    @Writes
    public void invite(UUID session, UUID participant) {
        Session found = notBegun(session);
        Participant guest = References.find(em, Participant.class, participant)
                .filter(one -> one.edition().equals(found.edition()))
                .orElseThrow(() -> new Refusal("invite-who").at("guest"));
        if (invitation(found, guest).isPresent()) {
            throw already(guest);
        }
        em.persist(new Invitation(found, guest, now(), caller.name()));
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, () -> already(guest));
        events.fire(new ParticipantInvited(session, participant));
    }

    private static Refusal already(Participant guest) {
        return new Refusal("invite-already", guest.person().name()).at("guest");
    }

    /**
     * Takes an invitation by name back; that he was invited until now stays known.
     *
     * @param version of the invitation, as it was seen
     * @throws Refusal {@code invite-audience} for whom the audience takes, {@code invite-begun} once the session has begun
     */
    @Writes
    public void withdraw(UUID session, UUID participant, int version) {
        Session found = notBegun(session);
        Participant guest = References.find(em, Participant.class, participant).orElseThrow(Refusal.NotFound::new);
        Invitation invitation = invitation(found, guest).orElseThrow(Refusal.NotFound::new);
        invitation.expect(version);
        if (invitation.invitedBy().equals(Releases.BY_AUDIENCE)) {
            throw new Refusal("invite-audience", guest.person().name());
        }
        PlacesLock.hold(em, found.edition());
        new InvitationRecord(em).end(invitation, InvitationRecord.Why.WITHDRAWN, caller.name(), now());
        places.settle(found.edition());
        events.fire(new InvitationWithdrawn(session, participant));
    }

    private Session notBegun(UUID session) {
        Session found = find(session);
        Instant begins = Releases.times(em, found.edition())
                .getOrDefault(session, found.when())
                .from();
        if (!begins.isAfter(now())) {
            throw new Refusal("invite-begun");
        }
        return found;
    }

    private Optional<Invitation> invitation(Session session, Participant participant) {
        return em.createQuery(
                        "SELECT i FROM Invitation i WHERE i.session = :session AND i.participant = :participant",
                        Invitation.class)
                .setParameter("session", session)
                .setParameter("participant", participant)
                .getResultStream()
                .findFirst();
    }

    private Session find(UUID session) {
        return References.find(em, Session.class, session).orElseThrow(Refusal.NotFound::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
