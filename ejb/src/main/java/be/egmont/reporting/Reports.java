package be.egmont.reporting;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.attendance.Register;
import be.egmont.attendance.SessionAttendance;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Reason;
import be.egmont.kernel.Refusal;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * The attendance reports of an edition, of this one or of one that is over. Each is made as known at a moment: what was
 * received later is left out, so that a published figure can be reproduced.
 */
@Stateless
@RolesAllowed({Role.REPORTER, Role.ORGANISER})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Reports {

    /** The programme and the head of the journal at a moment. */
    private static final String STATE = """
            SELECT (SELECT max(number) FROM programme_release WHERE edition_id = ?1 AND released_at <= ?2) AS version,
                   (SELECT concat(l.seq, chr(58), encode(l.hash, 'hex'))
                      FROM journal_entry e JOIN journal_link l ON l.entry_id = e.id
                     WHERE e.at <= ?2 ORDER BY e.at DESC, e.id DESC LIMIT 1) AS journal
            """;

    private static final int LONGEST_REASON = 200;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The default moment of a report: this minute. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * R1: who was at one session.
     *
     * @param asOf null for now; a moment to come is cut to now
     */
    public SessionReport session(UUID session, Instant asOf) {
        EditionRow edition = editions.withCode(edition(session));
        Instant known = known(asOf);
        SessionAttendance sheet = new Register(em, edition, known)
                .sheets(one -> one.reference().equals(session)).stream()
                        .findFirst()
                        .map(found -> caller.is(Role.ORGANISER) ? found : found.withoutReasons())
                        .orElseThrow(Refusal.NotFound::new);
        return new SessionReport(header(edition, known, List.of(sheet)), sheet, Quality.of(List.of(sheet)));
    }

    private String edition(UUID session) {
        List<?> codes = em.createNativeQuery("SELECT e.code FROM session s JOIN edition e ON e.id = s.edition_id"
                        + " WHERE s.reference = CAST(?1 AS uuid)")
                .setParameter(1, session.toString())
                .getResultList();
        return codes.stream().map(String.class::cast).findFirst().orElseThrow(Refusal.NotFound::new);
    }

    /** The edition of that code, or the current one. */
    private EditionRow edition(String code) {
        return code == null ? editions.current() : editions.withCode(code);
    }

    /**
     * R2: how many were at each session.
     *
     * @param code of the edition; null for the current one
     */
    public SummaryReport summary(@EditionCode String code, Instant asOf) {
        EditionRow edition = edition(code);
        Instant known = known(asOf);
        List<SessionAttendance> sheets = reported(new Register(em, edition, known));
        return new SummaryReport(header(edition, known, sheets), sheets, Quality.of(sheets));
    }

    /**
     * R4: each post at each session.
     *
     * @param code of the edition; null for the current one
     */
    public MatrixReport matrix(@EditionCode String code, Instant asOf) {
        EditionRow edition = edition(code);
        Instant known = known(asOf);
        Register register = new Register(em, edition, known);
        List<SessionAttendance> sheets = reported(register);
        return MatrixReport.of(
                header(edition, known, sheets), sheets, register.people().values(), Quality.of(sheets));
    }

    private static List<SessionAttendance> reported(Register register) {
        return register.sheets(session -> true).stream()
                .filter(sheet -> sheet.session().isReported())
                .toList();
    }

    private Instant known(Instant asOf) {
        return asOf == null || asOf.isAfter(now()) ? now() : asOf;
    }

    private Header header(EditionRow edition, Instant asOf, List<SessionAttendance> sheets) {
        RowReader state = RowReader.of(em, STATE, edition.id(), Timestamp.from(asOf))
                .findFirst()
                .orElseThrow();
        return new Header(
                edition,
                asOf,
                Register.thresholds(edition),
                state.number("version"),
                Header.RULES_VERSION,
                sheets.stream().mapToInt(SessionAttendance::corrections).sum(),
                state.text("journal"));
    }

    /**
     * Notes the export of a report, the only thing that this boundary writes.
     *
     * @param code of its edition; null for the current one
     * @param reason why, in the words of who takes it
     * @throws Refusal {@code reason-missing} without a reason of three to two hundred characters
     */
    @Writes(trace = true)
    public void exported(@EditionCode String code, String report, String reason, String fileName, String sha256) {
        String why = reason(reason);
        em.createNativeQuery("INSERT INTO report_export (at, actor, report, edition_id, reason, file_name, sha256)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, caller.name())
                .setParameter(3, report)
                .setParameter(4, edition(code).id())
                .setParameter(5, why)
                .setParameter(6, fileName)
                .setParameter(7, sha256)
                .executeUpdate();
    }

    /** What was typed as the reason of an export. */
    static String reason(String typed) {
        return Reason.of(typed, LONGEST_REASON, () -> new Refusal("reason-missing").at("reason"));
    }

    /**
     * The last exports of reports, the latest first.
     *
     * @param code of their edition; null for the current one
     */
    public List<Export> exports(@EditionCode String code) {
        return RowReader.of(
                        em,
                        "SELECT at, actor, report, reason, file_name, sha256 FROM report_export"
                                + " WHERE edition_id = ?1 ORDER BY at DESC, id DESC LIMIT 20",
                        edition(code).id())
                .map(in -> new Export(
                        in.moment("at"),
                        in.text("actor"),
                        in.text("report"),
                        in.text("reason"),
                        in.text("file_name"),
                        in.text("sha256")))
                .toList();
    }
}
