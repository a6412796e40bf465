package be.egmont.reporting;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.job.JobOrder;
import be.egmont.job.JobQueue;
import be.egmont.job.JobView;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reports as files, one after the other: what a person orders while another of hers is being made waits for its turn, on
 * whichever node. What was ordered is the caller's own; that of others is not there. A job is cancelled like any other, by
 * {@link be.egmont.job.Jobs}.
 */
@Stateless
@RolesAllowed({Role.REPORTER, Role.ORGANISER})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class ReportFiles {

    /** How many may wait for one person; two who ask at the same moment may make it one more. */
    public static final int MOST = 50;

    /** So many are listed: those that may wait, and as many that have ended. */
    private static final int LISTED = 2 * MOST;

    /** What the rows of the jobs do not say of themselves. */
    private static final String FILES = """
            SELECT j.reference, CAST(j.payload AS jsonb) ->> 'report' AS report, CAST(j.payload AS jsonb) ->> 'format' AS format,
                   s.code AS session, f.name,
                   CASE WHEN j.state = 'WAITING' THEN
                   (SELECT count(*) FROM job o WHERE o.lane = j.lane AND (o.state = 'RUNNING'
                        OR o.state = 'WAITING' AND (o.due_at, o.id) < (j.due_at, j.id))) ELSE 0 END AS ahead
              FROM job j
              LEFT JOIN report_file f ON f.job = j.reference
              LEFT JOIN session s ON s.reference = CAST(CAST(j.payload AS jsonb) ->> 'session' AS uuid)
             WHERE j.kind = ?1 AND j.asked_by = ?2 AND j.edition_id = ?3
             ORDER BY j.id DESC
             LIMIT ?4
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Reports reports;

    @EJB
    private Editions editions;

    @Inject
    private JobQueue queue;

    @Inject
    private Caller caller;

    /**
     * Has a report made: at once, when nothing of the caller's is waiting or being made; else in the queue. It is noted when it is
     * made.
     *
     * @param ready writes it from what the caller has read already; null when nothing is to be made at once
     * @return the file; empty when it is in the queue
     * @throws Refusal {@code reason-missing} as for {@link Reports#exported}, {@code report-files-many} when as many wait already
     *     as may
     */
    public Optional<ReportFile> order(
            ReportOrder order, @Unscoped("the order says of which edition it is") Supplier<ReportFile> ready) {
        String why = Reports.reason(order.reason());
        EditionRow edition = order.edition() == null ? editions.current() : editions.withCode(order.edition());
        if (ready != null && queue.holds(lane())) {
            ReportFile file = ready.get();
            reports.exported(edition.code(), file.report(), why, file.name(), file.sha256());
            return Optional.of(file);
        }
        if (queue.waiting(lane()) >= MOST) {
            throw new Refusal("report-files-many", MOST);
        }
        Instant known = order.asOf() == null ? reports.now() : order.asOf();
        // of the same report one may want several
        String topic = UUID.randomUUID().toString();
        queue.add(new JobOrder<>(
                ReportWriting.KIND, topic, lane(), edition.id(), order.settled(edition.code(), known, why)));
        return Optional.empty();
    }

    private String lane() {
        return ReportWriting.KIND + " " + caller.name();
    }

    /**
     * What the caller has ordered, the latest first.
     *
     * @param code of the edition; null for the current one
     */
    public List<OrderedFile> mine(@EditionCode String code) {
        EditionRow edition = code == null ? editions.current() : editions.withCode(code);
        Map<UUID, JobView> jobs = queue.mine(ReportWriting.KIND, edition.id(), LISTED).stream()
                .collect(Collectors.toMap(JobView::reference, Function.identity()));
        return jobs.isEmpty()
                ? List.of()
                : RowReader.of(em, FILES, ReportWriting.KIND, caller.name(), edition.id(), LISTED)
                        // one may have been added in between
                        .filter(in -> jobs.containsKey(in.reference("reference")))
                        .map(in -> new OrderedFile(
                                jobs.get(in.reference("reference")),
                                in.word("report", ReportOrder.Report.class),
                                in.word("format", ReportFile.Format.class),
                                in.text("session"),
                                in.number("ahead"),
                                in.text("name")))
                        .toList();
    }

    /**
     * One of them that is ready, to be taken; it remains.
     *
     * @throws Refusal.NotFound also when it is another's
     */
    public ReportFile take(UUID job) {
        JobView view = queue.find(job)
                .filter(found -> found.kind().equals(ReportWriting.KIND))
                .filter(found -> found.askedBy().equals(caller.name()))
                .orElseThrow(Refusal.NotFound::new);
        KeptReport file = em.find(KeptReport.class, view.reference());
        if (file == null) {
            throw new Refusal.NotFound();
        }
        return file.told();
    }
}
