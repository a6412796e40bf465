package be.egmont.web.audit;

import be.egmont.kernel.Period;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments, periods and days as the database writes them. */
final class JournalValues {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String AT =
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)([+-]\\d{2})(:?\\d{2})?";
    private static final Pattern MOMENT = Pattern.compile(AT);
    private static final Pattern PERIOD = Pattern.compile("\\[\"?" + AT + "\"?,\"?" + AT + "\"?\\)");
    private static final int PARTS = 4;

    private JournalValues() {}

    /** Parses an instant, a period or a day; else the text itself. */
    static Object read(String value) {
        Matcher period = PERIOD.matcher(value);
        Matcher moment = MOMENT.matcher(value);
        try {
            if (period.matches()) {
                return new Period(moment(period, 0), moment(period, PARTS));
            }
            if (moment.matches()) {
                return moment(moment, 0);
            }
            return DAY.matcher(value).matches() ? LocalDate.parse(value) : value;
        } catch (DateTimeException nonsense) {
            return value;
        }
    }

    /** As in {@code 2026-02-04T09:42:00.123+00:00}; in a period with a blank, and without the minutes of the zone. */
    private static Instant moment(Matcher parts, int after) {
        String minutes = parts.group(after + PARTS);
        return OffsetDateTime.parse(parts.group(after + 1) + "T" + parts.group(after + 2) + parts.group(after + 3) + ":"
                        + (minutes == null ? "00" : minutes.replace(":", "")))
                .toInstant();
    }
}
