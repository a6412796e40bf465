package be.egmont.text;

import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Days, hours, numbers and translated texts as one language writes them, moments in one zone. Of a missing value nothing is
 * written. Jobs make one with {@link #of}; of pages it is the reader's.
 */
public abstract class LocaleFormat {

    private record Pattern(String letters, Locale locale) {}

    /** The dozen that are used: making one takes longer than writing a day with it. */
    private static final Map<Pattern, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    /** For whom nobody asks: a letter, a file. */
    private static final class Fixed extends LocaleFormat {
        private final Language language;
        private final ZoneId zone;

        Fixed(Language language, ZoneId zone) {
            this.language = language;
            this.zone = zone;
        }

        @Override
        protected Language language() {
            return language;
        }

        @Override
        protected ZoneId zone() {
            return zone;
        }
    }

    public static LocaleFormat of(Language language, ZoneId zone) {
        return new Fixed(language, zone);
    }

    protected abstract Language language();

    protected abstract ZoneId zone();

    /** Wednesday 4 February 2026. */
    public String day(Temporal when) {
        return dated(when, "EEEE d MMMM uuuu", "EEEE, d. MMMM uuuu");
    }

    /** Wednesday 4 February. */
    public String dayOfYear(Temporal when) {
        return dated(when, "EEEE d MMMM", "EEEE, d. MMMM");
    }

    /** 4 February 2026. */
    public String date(Temporal when) {
        return dated(when, "d MMMM uuuu", "d. MMMM uuuu");
    }

    /** 04/02/2026, as one types it into a field. */
    public String numericDate(Temporal when) {
        return dated(when, "dd/MM/uuuu", "dd.MM.uuuu");
    }

    /** 04/02/2026 10:30, as one types it into a field. */
    public String numericMoment(Temporal when) {
        return when == null
                ? ""
                : numericDate(when) + " " + local(when).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** September 2019, when only the month of a day is known; other text is returned unchanged. */
    public String known(String asKnown) {
        if (asKnown == null || !asKnown.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return Objects.toString(asKnown, "");
        }
        return formatter("MMMM uuuu").format(YearMonth.parse(asKnown));
    }

    /** Wed 4, for the head of a narrow column. */
    public String shortDay(Temporal when) {
        return dated(when, "EEE d", "EEE d.");
    }

    /** From the second to the sixth of February 2026, without the weekdays. */
    public String dates(LocalDate from, LocalDate to) {
        if (from == null || to == null || from.equals(to)) {
            return from == null ? "" : date(from);
        }
        boolean sameYear = from.getYear() == to.getYear();
        boolean sameMonth = sameYear && from.getMonth() == to.getMonth();
        String first = sameMonth ? dated(from, "d", "d.") : sameYear ? dated(from, "d MMMM", "d. MMMM") : date(from);
        return first + (sameMonth ? "–" : "\u00a0– ") + date(to);
    }

    /** 10 h 30, 10.30 uur, 10.30 Uhr, 10:30. */
    public String time(Temporal when) {
        if (when == null) {
            return "";
        }
        LocalTime time = local(when).toLocalTime();
        int hour = time.getHour();
        int minute = time.getMinute();
        String minutes = minute < 10 ? "0" + minute : Integer.toString(minute);
        return switch (language()) {
            case FR -> minute == 0 ? hour + "\u202fh" : hour + "\u202fh\u202f" + minutes;
            case NL -> hour + "." + minutes + "\u00a0uur";
            case DE -> hour + "." + minutes + "\u00a0Uhr";
            case EN -> hour + ":" + minutes;
        };
    }

    /** The same without the word of the hour, for the head of a narrow column: 10 h 30, 10.30, 10:30. */
    public String shortTime(Temporal when) {
        return switch (language()) {
            case NL, DE -> time(when).replaceFirst("\u00a0.*", "");
            case FR, EN -> time(when);
        };
    }

    /** 9 h – 10 h 30, 9.00 – 10.30 uur. */
    public String times(Temporal from, Temporal to) {
        if (from == null || to == null) {
            return time(from == null ? to : from);
        }
        return shortTime(from) + "\u00a0– " + time(to);
    }

    /** Wednesday 4 February 2026, 10:30. */
    public String moment(Temporal when) {
        return when == null ? "" : day(when) + ", " + time(when);
    }

    /** 1 h 30 or 45 min. */
    public String length(Duration length) {
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        String asMinutes = minutes + "\u00a0min";
        if (hours == 0) {
            return asMinutes;
        }
        String asHours = hours + (language() == Language.FR ? "\u202fh" : "\u00a0h");
        return minutes == 0 ? asHours : asHours + "\u00a0" + asMinutes;
    }

    /** A number with thousands separators; text is returned unchanged. */
    public String number(Object number) {
        return number instanceof Number value
                ? NumberFormat.getInstance(locale()).format(value)
                : Objects.toString(number, "");
    }

    /** A share such as 0.942 as a percentage, always with one decimal, since shares are compared in columns. */
    public String percent(Number share) {
        if (share == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return perCent(format.format(share.doubleValue() * 100));
    }

    /** A formatted number with the percent sign as the language sets it. */
    public String perCent(String hundredths) {
        return switch (language()) {
            case FR -> hundredths + "\u202f%";
            case NL, DE -> hundredths + "\u00a0%";
            case EN -> hundredths + "%";
        };
    }

    /** The text in the reader's language or its fallback; the tag {@code e:text} marks a fallback. */
    public String text(Translated text) {
        return text == null ? "" : text.in(language());
    }

    /** The fallback language of that text; null when it is in the reader's language. */
    public String fallback(Translated text) {
        return text != null && text.fallsBack(language())
                ? text.fallback(language()).code()
                : null;
    }

    /** As machines read it, for {@code datetime}. */
    public String iso(Temporal when) {
        return when == null ? "" : when.toString();
    }

    private String dated(Temporal when, String pattern, String german) {
        if (when == null) {
            return "";
        }
        LocalDate day = when instanceof LocalDate date ? date : local(when).toLocalDate();
        boolean isGerman = language() == Language.DE;
        String said = formatter(isGerman ? german : pattern).format(day);
        return language() == Language.FR && day.getDayOfMonth() == 1 ? said.replaceFirst("\\b1\\b", "1er") : said;
    }

    private DateTimeFormatter formatter(String letters) {
        return FORMATTERS.computeIfAbsent(
                new Pattern(letters, locale()),
                pattern -> DateTimeFormatter.ofPattern(pattern.letters(), pattern.locale()));
    }

    /** What a clock in the zone shows then. */
    protected LocalDateTime local(Temporal when) {
        if (when instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, zone());
        }
        if (when instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(zone()).toLocalDateTime();
        }
        if (when instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(zone()).toLocalDateTime();
        }
        if (when instanceof LocalTime time) {
            return LocalDate.EPOCH.atTime(time);
        }
        return LocalDateTime.from(when);
    }

    private Locale locale() {
        return language().locale();
    }
}
