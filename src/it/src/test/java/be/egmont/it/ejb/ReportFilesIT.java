package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.Role;
import be.egmont.job.JobState;
import be.egmont.job.JobTable;
import be.egmont.job.Jobs;
import be.egmont.job.Retry;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.reporting.Csv;
import be.egmont.reporting.OrderedFile;
import be.egmont.reporting.ReportFile;
import be.egmont.reporting.ReportFiles;
import be.egmont.reporting.ReportOrder;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports as files: at once where nothing of the same person's is under way, else one after the other, each one's own. */
@InsideServer
class ReportFilesIT {

    private static final String READER = "files-reader";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Instant FRIDAY = Instant.parse("2026-02-06T18:00:00Z");

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @EJB
    private ReportFiles files;

    @EJB
    private Jobs jobs;

    @EJB
    private JobTable table;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    @BeforeEach
    void comes() {
        if (database != null) {
            cast.as(READER, Role.REPORTER);
        }
    }

    @AfterEach
    void clear() {
        if (database != null) {
            rows.run("DELETE FROM job WHERE kind = 'report' AND asked_by LIKE 'files-%'");
        }
    }

    private static ReportOrder summary(String reason) {
        return new ReportOrder(
                ReportOrder.Report.R2, null, null, FRIDAY, ReportFile.Format.CSV, Translated.Language.NL, reason);
    }

    private static ReportFile ready() {
        return new ReportFile("R2", "ready.csv", Csv.TYPE, "ready".getBytes(StandardCharsets.UTF_8));
    }

    private List<OrderedFile> ended() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<OrderedFile> all = files.mine(null);
        while (all.stream().anyMatch(OrderedFile::isUnderWay)) {
            assertThat(System.nanoTime()).as("still %s", all).isLessThan(end);
            assertThat(all.stream().filter(file -> file.state() == JobState.RUNNING))
                    .as("at work at one moment")
                    .hasSizeLessThanOrEqualTo(1);
            Thread.onSpinWait();
            all = files.mine(null);
        }
        return all;
    }

    /** As another request of that person's does that is at work. */
    private Connection atWork() throws SQLException {
        Connection other = database.getConnection();
        other.setAutoCommit(false);
        try (Statement holding = other.createStatement()) {
            holding.executeQuery("SELECT pg_advisory_xact_lock(hashtextextended('lane report " + READER + "', 0))");
        }
        return other;
    }

    @Test
    void twentyAreMadeOneAfterTheOtherInTheOrderInWhichTheyWereAskedFor() {
        long before = rows.journal();
        List<String> reasons = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> "Needed for test " + number)
                .toList();
        reasons.forEach(reason -> assertThat(files.order(summary(reason), null)).isEmpty());

        List<OrderedFile> all = ended();
        assertThat(all).hasSize(20).allMatch(OrderedFile::isReady);
        assertThat(all).extracting(OrderedFile::state).containsOnly(JobState.DONE);
        assertThat(all).extracting(file -> file.job().endedAt()).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(rows.all("SELECT reason FROM report_export WHERE actor = '" + READER
                        + "' AND reason LIKE 'Needed for test %' ORDER BY id"))
                .isEqualTo(reasons);
        assertThat(rows.number("SELECT count(*) FROM journal_entry WHERE id > " + before + " AND actor = '" + READER
                        + "' AND door = 'Reports' AND verb = 'exported' AND outcome = 'DONE'"))
                .isEqualTo(20);

        ReportFile taken = files.take(all.get(0).reference());
        assertThat(taken.name()).isEqualTo(all.get(0).name()).endsWith("_nl.csv");
        assertThat(new String(taken.bytes(), StandardCharsets.UTF_8)).contains("S02;");
        assertThat(rows.one("SELECT sha256 FROM report_export WHERE actor = '" + READER + "' ORDER BY id DESC LIMIT 1"))
                .as("what was noted is what is taken")
                .isEqualTo(taken.sha256());
    }

    @Test
    void eachReportCanBeOrdered() {
        UUID session =
                UUID.fromString(rows.one("SELECT s.reference FROM session s JOIN edition e ON e.id = s.edition_id"
                        + " WHERE e.code = '2026' AND s.code = 'S01'"));
        for (ReportOrder.Report report : ReportOrder.Report.values()) {
            files.order(
                    new ReportOrder(
                            report,
                            report == ReportOrder.Report.R1 ? session : null,
                            "2026",
                            FRIDAY,
                            ReportFile.Format.XLSX,
                            Translated.Language.FR,
                            "Needed for a test"),
                    null);
        }
        List<OrderedFile> all = ended();
        assertThat(all)
                .extracting(OrderedFile::report)
                .containsExactly(ReportOrder.Report.R4, ReportOrder.Report.R2, ReportOrder.Report.R1);
        assertThat(all.get(2).session()).isEqualTo("S01");
        assertThat(all).allMatch(OrderedFile::isReady);
    }

    @Test
    void itComesAtOnceWhenNothingIsUnderWay() {
        long before = rows.journal();
        assertThat(files.order(summary("Needed at once"), ReportFilesIT::ready))
                .get()
                .extracting(ReportFile::name)
                .isEqualTo("ready.csv");
        assertThat(files.mine(null)).isEmpty();
        assertThat(rows.since(before)).containsExactly("Reports.exported DONE");
    }

    @Test
    void whileOneIsAtWorkTheNextWaitsForItsTurn() throws SQLException {
        try (Connection other = atWork()) {
            assertThat(files.order(summary("Needed first"), ReportFilesIT::ready))
                    .isEmpty();
            assertThat(files.order(summary("Needed second"), ReportFilesIT::ready))
                    .isEmpty();
            assertThat(files.mine(null)).extracting(OrderedFile::ahead).containsExactly(1, 0);
            assertThat(table.claim("node", Map.of("report", Retry.NEVER), Duration.ofMinutes(1)))
                    .isEmpty();
            assertThat(files.mine(null)).extracting(OrderedFile::state).containsOnly(JobState.WAITING);
            other.rollback();
        }
        assertThat(ended()).allMatch(OrderedFile::isReady);
    }

    @Test
    void ofAnotherNothingIsThere() {
        files.order(summary("Needed for a test"), null);
        UUID made = ended().get(0).reference();
        cast.as("files-other", Role.REPORTER);
        assertThat(files.mine(null)).isEmpty();
        assertThatThrownBy(() -> files.take(made)).isInstanceOf(Refusal.NotFound.class);
        jobs.cancel(made);
        cast.as(READER, Role.REPORTER);
        assertThat(files.take(made).name()).isEqualTo(files.mine(null).get(0).name());
        assertThatThrownBy(() -> files.take(UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatIsCancelledIsNotMade() throws SQLException {
        try (Connection other = atWork()) {
            files.order(summary("Needed no more"), null);
            UUID job = files.mine(null).get(0).reference();
            jobs.cancel(job);
            assertThat(files.mine(null)).extracting(OrderedFile::state).containsExactly(JobState.CANCELLED);
            assertThatThrownBy(() -> files.take(job)).isInstanceOf(Refusal.NotFound.class);
            other.rollback();
        }
    }

    @Test
    void fiftyMayWaitAndNoMore() throws SQLException {
        try (Connection other = atWork()) {
            for (int i = 0; i < ReportFiles.MOST; i++) {
                files.order(summary("Needed in masses"), null);
            }
            assertThatThrownBy(() -> files.order(summary("Needed as well"), null))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.key()).isEqualTo("refusal.report-files-many"));
            cast.as("files-other", Role.REPORTER);
            assertThat(files.order(summary("Needed by another"), ReportFilesIT::ready))
                    .isPresent();
            rows.run("DELETE FROM job WHERE kind = 'report' AND asked_by = '" + READER + "'");
            other.rollback();
        }
    }

    @Test
    void withoutAReasonNothingIsOrdered() {
        for (String reason : new String[] {null, " ", "no"}) {
            assertThatThrownBy(() -> files.order(summary(reason), ReportFilesIT::ready))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.field()).isEqualTo(Optional.of("reason")));
        }
        assertThat(files.mine(null)).isEmpty();
    }

    @Test
    void aFileGoesWithItsJobAfterAWeek() {
        files.order(summary("Needed for a week"), null);
        UUID job = ended().get(0).reference();
        String kept = "SELECT count(*) FROM report_file WHERE job = '" + job + "'";
        table.sweep("report", Duration.ofDays(7));
        assertThat(rows.number(kept)).isEqualTo(1);
        rows.run("UPDATE job SET ended_at = ended_at - interval '8 days' WHERE reference = '" + job + "'");
        table.sweep("report", Duration.ofDays(7));
        assertThat(rows.number(kept)).isZero();
    }
}
