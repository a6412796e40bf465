package be.egmont.reporting;

import be.egmont.access.Role;
import be.egmont.job.JobHandler;
import be.egmont.job.JobRun;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes a report as a file and keeps it for whoever asked. That it was exported is noted in the transaction that keeps it. */
@ApplicationScoped
public class ReportWriting implements JobHandler<ReportOrder> {

    static final String KIND = "report";

    /** How long the file can be taken. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int READING = 10;
    private static final int WRITING = 60;
    private static final int KEEPING = 90;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Reports reports;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ReportOrder> payload() {
        return ReportOrder.class;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.REPORTER, Role.ORGANISER);
    }

    @Override
    public Optional<Duration> kept() {
        return Optional.of(KEPT);
    }

    @Override
    public String run(ReportOrder order, JobRun run) {
        if (!run.progress(READING, "reporting.files.reading")) {
            return null;
        }
        Supplier<ReportFile> read = read(order);
        if (!run.progress(WRITING, "reporting.files.writing")) {
            return null;
        }
        ReportFile file = read.get();
        if (!run.progress(KEEPING, "reporting.files.keeping")) {
            return null;
        }
        return run.transact(() -> kept(order, run, file));
    }

    /** Reads the report; what comes back writes it. */
    private Supplier<ReportFile> read(ReportOrder order) {
        return switch (order.report()) {
            case R1 -> {
                SessionReport report = reports.session(order.session(), order.asOf());
                yield () -> ReportFile.of(report, wording(order, report.header()), order.format());
            }
            case R2 -> {
                SummaryReport report = reports.summary(order.edition(), order.asOf());
                yield () -> ReportFile.of(report, wording(order, report.header()), order.format());
            }
            case R4 -> {
                MatrixReport report = reports.matrix(order.edition(), order.asOf());
                yield () -> ReportFile.of(report, wording(order, report.header()), order.format());
            }
        };
    }

    private static Wording wording(ReportOrder order, Header header) {
        return new Wording(order.language(), header.edition().zone());
    }

    private String kept(ReportOrder order, JobRun run, ReportFile file) {
        // the node may have been lost between the writing and its end
        if (em.find(KeptReport.class, run.job()) == null) {
            reports.exported(order.edition(), file.report(), order.reason(), file.name(), file.sha256());
            em.persist(new KeptReport(run.job(), file, clock.instant()));
        }
        return file.name();
    }
}
