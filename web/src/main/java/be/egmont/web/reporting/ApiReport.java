package be.egmont.web.reporting;

import be.egmont.attendance.AttendanceCounts;
import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.post.Region;
import be.egmont.reporting.Header;
import be.egmont.reporting.MatrixReport;
import be.egmont.reporting.SessionReport;
import be.egmont.reporting.SummaryReport;
import be.egmont.web.attendance.ApiAttendance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reports as the API tells them; each begins with what it was made of. */
public final class ApiReport {

    private ApiReport() {}

    /**
     * Of which edition, as known when, and under which versions and thresholds.
     *
     * @param journal the head of the journal at that moment, as in {@code 1204:9f86d0}
     */
    @Schema(name = "ReportHeader")
    public record Head(
            @Schema(required = true) String report,
            @Schema(required = true) String edition,
            @Schema(required = true) Instant asOf,
            int programme,
            int rules,
            int corrections,
            String journal,
            int onTimeMinutes,
            int fullPercent,
            int latePercent) {

        static Head of(String report, Header header) {
            return new Head(
                    report,
                    header.edition().code(),
                    header.asOf(),
                    header.programmeVersion(),
                    header.rulesVersion(),
                    header.corrections(),
                    header.journal(),
                    header.thresholds().onTimeMinutes(),
                    header.thresholds().fullPercent(),
                    header.thresholds().latePercent());
        }
    }

    /** How many by what became of them; rates are missing where there is nothing to divide by. */
    @Schema(name = "AttendanceCounts")
    public record Counts(
            int expected,
            int full,
            int late,
            int partial,
            int absent,
            int excused,
            int notYet,
            int unplanned,
            BigDecimal rate,
            BigDecimal strict) {

        static Counts of(AttendanceCounts tally) {
            return new Counts(
                    tally.expected(),
                    tally.full(),
                    tally.late(),
                    tally.partial(),
                    tally.absent(),
                    tally.excused(),
                    tally.notYet(),
                    tally.unplanned(),
                    share(tally.presence()),
                    share(tally.strict()));
        }
    }

    /** R1. */
    @Schema(name = "SessionReport")
    public record OfSession(
            @Schema(required = true) Head header,
            @Schema(required = true) ApiAttendance sheet) {

        static OfSession of(SessionReport report) {
            return new OfSession(Head.of("R1", report.header()), ApiAttendance.of(report.sheet()));
        }
    }

    /** One session in R2. */
    @Schema(name = "SessionCounts")
    public record SessionCounts(
            @Schema(required = true) String session,
            BigDecimal fill,
            @Schema(required = true) Counts counts) {

        static SessionCounts of(SessionAttendance sheet) {
            return new SessionCounts(sheet.session().code(), share(sheet.fill()), Counts.of(sheet.tally()));
        }
    }

    /** R2. */
    @Schema(name = "SummaryReport")
    public record Summary(
            @Schema(required = true) Head header,
            @Schema(required = true) List<SessionCounts> sessions,
            @Schema(required = true) Counts total) {

        static Summary of(SummaryReport report) {
            return new Summary(
                    Head.of("R2", report.header()),
                    report.sheets().stream().map(SessionCounts::of).toList(),
                    Counts.of(report.total()));
        }
    }

    /** One post in R4: a cell for each session. */
    @Schema(name = "PostAttendance")
    public record Row(
            @Schema(required = true) String post,
            Region region,
            @Schema(required = true) List<PresenceStatus> cells,
            BigDecimal rate,
            BigDecimal represented) {

        static Row of(MatrixReport.PostRow post) {
            return new Row(
                    post.post().code(),
                    post.post().region(),
                    post.cells().stream().map(MatrixReport.Cell::status).toList(),
                    share(post.heads().presence()),
                    share(post.represented()));
        }
    }

    /** R4. */
    @Schema(name = "MatrixReport")
    public record Matrix(
            @Schema(required = true) Head header,
            @Schema(required = true) List<String> sessions,
            @Schema(required = true) List<Row> posts) {

        static Matrix of(MatrixReport report) {
            return new Matrix(
                    Head.of("R4", report.header()),
                    report.sessions().stream().map(SessionAttendance.Meet::code).toList(),
                    report.posts().stream().map(Row::of).toList());
        }
    }

    private static BigDecimal share(Rate rate) {
        return rate.share().orElse(null);
    }
}
