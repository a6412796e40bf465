package be.egmont.web.frame;

import be.egmont.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day or a moment that somebody has typed, into a form or an address. The day stands before the month in all four
 * languages, whatever parts them: {@code 4/2/2026}, {@code 04.02.2026}, {@code 4-2-2026}; or as ISO 8601 has it, {@code
 * 2026-02-04}.
 */
public final class TypedDay {

    private static final int LAST_YEAR = 9_998;

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-./ ])(\\d{1,2})\\2(\\d{4})");

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[\\s\\u202f]?[:.hH][\\s\\u202f]?(\\d{2})(:\\d{2}(\\.\\d+)?)?");

    private TypedDay() {}

    /**
     * The day.
     *
     * @throws DateTimeParseException when it is none
     * @throws Refusal when it is so far away that neither the day after it nor a column could be
     */
    public static LocalDate of(String typed) {
        String text = typed.strip();
        Matcher written = DAY_FIRST.matcher(text);
        LocalDate day = written.matches() ? day(text, written) : LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new Refusal.Unstorable();
        }
        return day;
    }

    private static LocalDate day(String text, Matcher written) {
        try {
            return LocalDate.of(number(written, 4), number(written, 3), number(written, 1));
        } catch (DateTimeException nonsense) {
            throw new DateTimeParseException("no such day", text, 0, nonsense);
        }
    }

    /**
     * The hour of a day: {@code 9:05}, {@code 09.05} or {@code 9h05}.
     *
     * @throws DateTimeParseException when it is none
     */
    public static LocalTime time(String typed) {
        String text = typed.strip();
        Matcher written = TIME.matcher(text);
        if (!written.matches()) {
            throw new DateTimeParseException("no hour", text, 0);
        }
        try {
            return LocalTime.of(number(written, 1), number(written, 2));
        } catch (DateTimeException nonsense) {
            throw new DateTimeParseException("no such hour", text, 0, nonsense);
        }
    }

    /**
     * A day and, after a space or a T, an hour; the day alone is its first minute.
     *
     * @throws DateTimeParseException when it is none
     * @throws Refusal when it is too far away
     */
    public static LocalDateTime moment(String typed) {
        String[] parts = typed.strip().split("\\s+|T", 2);
        return of(parts[0]).atTime(parts.length == 1 ? LocalTime.MIDNIGHT : time(parts[1]));
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
