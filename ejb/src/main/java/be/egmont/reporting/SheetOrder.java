package be.egmont.reporting;

import be.egmont.attendance.AttendanceCounts;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.kernel.Ordered;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.List;
import java.util.function.Function;

/**
 * In what order the sessions of R2 are shown. Of a session that is not over only its time and whom it expects are known: it comes
 * after the others.
 *
 * @param language in which titles are put in order
 */
public record SheetOrder(Sort sort, boolean descending, Translated.Language language) implements Serializable {

    /** What the sessions can be put in order by. */
    public enum Sort {
        START,
        SESSION,
        EXPECTED,
        FULL,
        LATE,
        PARTIAL,
        ABSENT,
        EXCUSED,
        UNPLANNED,
        RATE,
        STRICT,
        FILL
    }

    /** The sessions in this order; those that are equal as they come, by time. */
    public List<SessionAttendance> of(List<SessionAttendance> sheets) {
        Collator letters = Collator.getInstance(language.locale());
        return switch (sort) {
            case START ->
                Ordered.by(sheets, descending, sheet -> sheet.session().held().from());
            case SESSION ->
                Ordered.by(
                        sheets,
                        descending,
                        sheet -> letters.getCollationKey(sheet.session().title().in(language)));
            case EXPECTED ->
                Ordered.by(sheets, descending, sheet -> sheet.tally().expected());
            case FULL -> byCount(sheets, AttendanceCounts::full);
            case LATE -> byCount(sheets, AttendanceCounts::late);
            case PARTIAL -> byCount(sheets, AttendanceCounts::partial);
            case ABSENT -> byCount(sheets, AttendanceCounts::absent);
            case EXCUSED -> byCount(sheets, AttendanceCounts::excused);
            case UNPLANNED -> byCount(sheets, AttendanceCounts::unplanned);
            case RATE -> byRate(sheets, sheet -> sheet.tally().presence());
            case STRICT -> byRate(sheets, sheet -> sheet.tally().strict());
            case FILL -> byRate(sheets, SessionAttendance::fill);
        };
    }

    private List<SessionAttendance> byCount(List<SessionAttendance> sheets, Function<AttendanceCounts, Integer> count) {
        return Ordered.by(sheets, descending, sheet -> sheet.isOver() ? count.apply(sheet.tally()) : null);
    }

    private List<SessionAttendance> byRate(List<SessionAttendance> sheets, Function<SessionAttendance, Rate> rate) {
        return Ordered.by(sheets, descending, sheet -> sheet.isOver() ? share(rate.apply(sheet)) : null);
    }

    private static BigDecimal share(Rate rate) {
        return rate.share().orElse(null);
    }
}
