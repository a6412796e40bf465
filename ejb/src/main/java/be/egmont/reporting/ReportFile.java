package be.egmont.reporting;

import be.egmont.attendance.SessionAttendance;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A report as a file.
 *
 * @param report its number, as in {@code R4}
 * @param name by edition, report, moment, version and language, so that two files are never mistaken for each other
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are not copied: they are written once and compared by their hash
public record ReportFile(String report, String name, String type, byte[] bytes) {

    /** The formats of files. */
    public enum Format {
        XLSX,
        CSV
    }

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmm", Locale.ROOT);

    public static ReportFile of(SessionReport report, Wording words, Format format) {
        SessionAttendance.Meet session = report.sheet().session();
        return make(
                "R1",
                "session-" + session.code(),
                Tables.of(report, words),
                report.header(),
                List.of(session),
                report.quality(),
                words,
                format);
    }

    public static ReportFile of(SummaryReport report, Wording words, Format format) {
        List<SessionAttendance.Meet> sessions =
                report.sheets().stream().map(SessionAttendance::session).toList();
        return make(
                "R2",
                "session-summary",
                Tables.of(report, words),
                report.header(),
                sessions,
                report.quality(),
                words,
                format);
    }

    public static ReportFile of(MatrixReport report, Wording words, Format format) {
        return make(
                "R4",
                "post-matrix",
                Tables.of(report, words),
                report.header(),
                report.sessions(),
                report.quality(),
                words,
                format);
    }

    private static ReportFile make(
            String report,
            String called,
            Table table,
            Header header,
            List<SessionAttendance.Meet> sessions,
            Quality quality,
            Wording words,
            Format format) {
        String name = String.join(
                        "_",
                        "jcd" + header.edition().code(),
                        report,
                        called,
                        MOMENT.format(header.asOf().atZone(words.zone())),
                        "v" + header.programmeVersion(),
                        words.language().code())
                + "." + format.name().toLowerCase(Locale.ROOT);
        return switch (format) {
            case CSV -> new ReportFile(report, name, Csv.TYPE, Csv.write(table));
            case XLSX ->
                new ReportFile(
                        report,
                        name,
                        Spreadsheet.TYPE,
                        Spreadsheet.write(
                                List.of(
                                        table,
                                        Notes.definitions(header, sessions, words),
                                        Notes.quality(quality, words)),
                                header.asOf()));
        };
    }

    /** The fingerprint by which the file is known in the list of exports. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
