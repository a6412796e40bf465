package be.egmont.week;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.StayStatements;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.programme.Guest;
import be.egmont.programme.InvitedProgramme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The boundary of my week: the released sessions that somebody is invited to, and their meetings. */
@Stateless
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Weeks {

    private static final String MEETINGS = """
            SELECT m.reference, q.reference AS request, m.starts_at, m.ends_at,
                   coalesce(p.city_fr, o.name_fr) AS partner_fr, coalesce(p.city_nl, o.name_nl) AS partner_nl,
                   coalesce(p.city_de, o.name_de) AS partner_de, coalesce(p.city_en, o.name_en) AS partner_en,
                   q.subject, r.name_fr, r.name_nl, r.name_de, r.name_en, t.number,
                   q.version AS sequence, mp.represents, mp.represented_by
              FROM (SELECT k.meeting_id,
                           (SELECT h.given_name || ' ' || h.family_name
                              FROM substitution_meeting y
                              JOIN substitution x ON x.id = y.substitution_id AND x.substitute_id = k.participant_id
                              JOIN participant p ON p.id = x.represented_id
                              JOIN person h ON h.id = p.person_id
                             WHERE y.meeting_id = k.meeting_id) AS represents, NULL AS represented_by
                      FROM meeting_participant k WHERE k.participant_id = ?1
                     UNION ALL
                    SELECT y.meeting_id, NULL, h.given_name || ' ' || h.family_name
                      FROM substitution x
                      JOIN substitution_meeting y ON y.substitution_id = x.id
                      JOIN participant p ON p.id = x.substitute_id
                      JOIN person h ON h.id = p.person_id
                     WHERE x.represented_id = ?1) mp
              JOIN meeting m ON m.id = mp.meeting_id
              JOIN meeting_request q ON q.id = m.request_id
              JOIN delegation d ON d.id = CASE WHEN q.asking_id = ?2 THEN q.asked_id ELSE q.asking_id END
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
              JOIN room_table t ON t.id = m.table_id
              JOIN room r ON r.id = t.room_id
             ORDER BY m.starts_at
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * The week in the current edition.
     *
     * @param chosen whose week, of those for whom the caller may read; null for the most likely one
     */
    public WeekView week(UUID chosen) {
        EditionRow edition = editions.current();
        InvitedProgramme invited = InvitedProgramme.read(em, caller, edition, chosen);
        return new WeekView(
                edition,
                invited.who(),
                invited.guests(),
                clock.instant(),
                invited.release(),
                invited.sessions(),
                invited.who() == null ? List.of() : meetings(invited.who()),
                invited.changes(),
                invited.who() == null
                        ? Set.of()
                        : new StayStatements(em).away(invited.who().id()));
    }

    /**
     * The meetings to come that are placed on days on which a member of the delegation has said that he is not there; none for who
     * neither works on the edition nor belongs to the delegation.
     */
    public List<AwayMeeting> meetingsAway(UUID delegation) {
        Delegation found = References.find(em, Delegation.class, delegation).orElseThrow(Refusal.NotFound::new);
        return caller.isOfTheTeam() || found.isManagedBy(caller) || isMember(found)
                ? AwayMeeting.ofDelegation(em, found.id(), clock.instant())
                : List.of();
    }

    private boolean isMember(Delegation delegation) {
        return em.createQuery(
                                "SELECT COUNT(t) FROM Participant t WHERE t.delegation = :delegation"
                                        + " AND t.person.id = :person",
                                Long.class)
                        .setParameter("delegation", delegation)
                        .setParameter("person", caller.personId().orElse(-1L))
                        .getSingleResult()
                > 0;
    }

    private List<WeekMeeting> meetings(Guest who) {
        return RowReader.of(em, MEETINGS, who.id(), who.delegationId())
                .map(in -> new WeekMeeting(
                        in.reference("reference"),
                        in.reference("request"),
                        new Period(in.moment("starts_at"), in.moment("ends_at")),
                        in.translated("partner"),
                        in.text("subject"),
                        in.translated("name"),
                        in.number("number"),
                        in.number("sequence"),
                        in.text("represents"),
                        in.text("represented_by")))
                .toList();
    }
}
