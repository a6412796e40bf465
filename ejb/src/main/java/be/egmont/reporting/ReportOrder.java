package be.egmont.reporting;

import be.egmont.access.EditionCode;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A report that somebody wants as a file.
 *
 * @param session that of R1; null for the others
 * @param edition its code; null for the current one
 * @param asOf null for now
 * @param reason why, in the words of who takes it
 */
public record ReportOrder(
        Report report,
        UUID session,
        @EditionCode String edition,
        Instant asOf,
        ReportFile.Format format,
        Translated.Language language,
        String reason)
        implements Serializable {

    /** The reports, by their numbers. */
    public enum Report {
        R1,
        R2,
        R4
    }

    /** The same with nothing left open: it means the same later. */
    ReportOrder settled(String code, Instant moment, String why) {
        return new ReportOrder(report, session, code, moment, format, language, why);
    }
}
