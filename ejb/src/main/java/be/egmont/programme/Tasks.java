package be.egmont.programme;

import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The door to what needs the organiser: counts that each lead to the page where he can act. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Tasks {

    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM meeting_request WHERE edition_id = e.id AND state = 'SUBMITTED'),
                   (SELECT count(*) FROM meeting_request WHERE edition_id = e.id AND state = 'ACCEPTED'),
                   (SELECT count(*) FROM session s WHERE s.edition_id = e.id AND NOT s.offsite
                       AND NOT EXISTS (SELECT 1 FROM session_room h WHERE h.session_id = s.id)),
                   (SELECT count(*) FROM participant WHERE edition_id = e.id AND leads AND rsvp = 'AWAITED'),
                   (SELECT count(*) FROM participant WHERE edition_id = e.id AND leads),
                   (SELECT count(*) FROM session
                     WHERE edition_id = e.id AND (title_de IS NULL OR title_en IS NULL))
              FROM edition e WHERE e.id = ?1
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    /** What needs the organiser of the current edition. */
    public TasksView open() {
        EditionRow edition = editions.current();
        Object[] row = (Object[])
                em.createNativeQuery(COUNTS).setParameter(1, edition.id()).getSingleResult();
        return new TasksView(
                edition, count(row[0]), count(row[1]), count(row[2]), count(row[3]), count(row[4]), count(row[5]));
    }

    private static int count(Object value) {
        return ((Number) value).intValue();
    }
}
