package be.egmont.week;

import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The boundary of the organiser's tasks: counts that each lead to the page where one can act. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Tasks {

    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM meeting_request WHERE edition_id = e.id AND state = 'SUBMITTED') AS to_vet,
                   (SELECT count(*) FROM meeting_request WHERE edition_id = e.id AND state = 'ACCEPTED') AS to_place,
                   (SELECT count(*) FROM session s WHERE s.edition_id = e.id AND NOT s.offsite
                       AND NOT EXISTS (SELECT 1 FROM session_room h WHERE h.session_id = s.id)) AS without_room,
                   (SELECT count(*) FROM participant WHERE edition_id = e.id AND leads AND rsvp = 'AWAITED') AS silent,
                   (SELECT count(*) FROM participant WHERE edition_id = e.id AND leads) AS heads,
                   (SELECT count(*) FROM session
                     WHERE edition_id = e.id AND (title_de IS NULL OR title_en IS NULL)) AS untranslated
              FROM edition e WHERE e.id = ?1
            """;

    /** The delegations that the count of the unanswered counts. */
    private static final String AWAITED = """
            SELECT coalesce(p.code, o.code) AS code, p.id IS NOT NULL AS of_post,
                   coalesce(p.name_fr, o.name_fr) AS name_fr, coalesce(p.name_nl, o.name_nl) AS name_nl,
                   coalesce(p.name_de, o.name_de) AS name_de, coalesce(p.name_en, o.name_en) AS name_en,
                   q.given_name || ' ' || q.family_name AS head
              FROM participant t
              JOIN delegation d ON d.id = t.delegation_id
              JOIN person q ON q.id = t.person_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
             WHERE t.edition_id = ?1 AND t.leads AND t.rsvp = 'AWAITED'
             ORDER BY p.id IS NULL, coalesce(p.code, o.code)
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    /** What needs the organiser of the current edition. */
    public TasksView open() {
        EditionRow edition = editions.current();
        return RowReader.of(em, COUNTS, edition.id())
                .map(in -> new TasksView(
                        edition,
                        in.number("to_vet"),
                        in.number("to_place"),
                        in.number("without_room"),
                        in.number("silent"),
                        in.number("heads"),
                        in.number("untranslated")))
                .findFirst()
                .orElseThrow();
    }

    /** The delegations whose head has not answered the call home: those of posts, then those of organisations. */
    @RolesAllowed({Role.ORGANISER, Role.PROTOCOL})
    public List<AwaitedRow> awaited() {
        return RowReader.of(em, AWAITED, editions.current().id())
                .map(in -> new AwaitedRow(in.text("code"), in.truth("of_post"), in.translated("name"), in.text("head")))
                .toList();
    }
}
