package be.egmont.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A report that was made in the queue, for whoever asked to take. */
@Entity
@Table(name = "report_file")
class KeptReport {

    /** The job that has made it. */
    @Id
    private UUID job;

    private String report;
    private String name;

    @Column(name = "content_type")
    private String type;

    @SuppressWarnings("UnusedVariable") // for whoever looks at the table
    private String sha256;

    private byte[] content;

    @SuppressWarnings("UnusedVariable") // for whoever looks at the table
    @Column(name = "made_at")
    private Instant madeAt;

    protected KeptReport() {}

    KeptReport(UUID job, ReportFile file, Instant now) {
        this.job = job;
        this.report = file.report();
        this.name = file.name();
        this.type = file.type();
        this.sha256 = file.sha256();
        this.content = file.bytes().clone();
        this.madeAt = now;
    }

    ReportFile told() {
        return new ReportFile(report, name, type, content.clone());
    }
}
