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
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
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
                     WHERE edition_id = e.id AND (title_de IS NULL OR title_en IS NULL)) AS untranslated,
                   (SELECT count(*) FROM participant t
                     WHERE t.edition_id = e.id AND t.rsvp = 'PARTLY'
                       AND (SELECT s.days IS NULL OR s.rsvp <> 'PARTLY' FROM participant_stay s
                             WHERE s.participant_id = t.id ORDER BY s.since DESC, s.id DESC LIMIT 1) IS NOT FALSE)
                   + (SELECT count(DISTINCT k.meeting_id) FROM away w
                        JOIN meeting_participant k ON k.participant_id = w.participant_id AND k.during && w.during
                       WHERE w.edition_id = e.id AND w.until IS NULL AND upper(k.during) > ?2) AS stays
              FROM edition e WHERE e.id = ?1
            """;

    private static final String SILENT =
            "SELECT count(*) AS silent FROM participant WHERE edition_id = ?1 AND leads AND rsvp = 'AWAITED'";

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Clock clock;

    /** What needs the organiser of the current edition. */
    public TasksView open() {
        EditionRow edition = editions.current();
        return RowReader.of(em, COUNTS, edition.id(), Timestamp.from(clock.instant()))
                .map(in -> new TasksView(
                        edition,
                        in.number("to_vet"),
                        in.number("to_place"),
                        in.number("without_room"),
                        in.number("silent"),
                        in.number("heads"),
                        in.number("untranslated"),
                        in.number("stays")))
                .findFirst()
                .orElseThrow();
    }

    /** The meetings to come of the current edition that are placed on days on which one of the two is not there. */
    @RolesAllowed({Role.ORGANISER, Role.PROTOCOL})
    public List<AwayMeeting> meetingsAway() {
        return AwayMeeting.ofEdition(em, editions.current().id(), clock.instant());
    }

    /** How many heads of delegation have not answered the call home. */
    @RolesAllowed({Role.ORGANISER, Role.PROTOCOL})
    public int awaited() {
        return RowReader.of(em, SILENT, editions.current().id())
                .mapToInt(in -> in.number("silent"))
                .sum();
    }
}
