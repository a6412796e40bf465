package be.egmont.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as a text: 2026-02-04 or, as spreadsheets of this country write it into a text file, 4/02/2026, the day before the month. What
 * can only be meant otherwise is told, for then the other days of the file may be as well.
 */
final class DayText {

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern COUNTED = Pattern.compile("[1-9]\\d{4}");
    private static final int MONTHS = 12;

    private DayText() {}

    /** The day; null when it is none, which is told of the column. */
    static LocalDate read(RowParser line, String column, String text) {
        try {
            Matcher parts = SLASHED.matcher(text);
            if (!parts.matches()) {
                return LocalDate.parse(text);
            }
            int first = Integer.parseInt(parts.group(1));
            int second = Integer.parseInt(parts.group(3));
            int year = Integer.parseInt(parts.group(4));
            if (second > MONTHS && first <= MONTHS) {
                line.problem(
                        column,
                        "date-order",
                        text,
                        LocalDate.of(year, first, second).toString());
                return null;
            }
            return LocalDate.of(year, second, first);
        } catch (DateTimeException e) {
            // since 1900 or since 1904, which a text file does not say
            boolean counted = COUNTED.matcher(text).matches();
            line.problem(column, counted ? "date-counted" : "date", RowParser.shortened(text));
            return null;
        }
    }
}
