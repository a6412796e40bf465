package be.egmont.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which cells of a workbook hold dates and times; those come out as ISO 8601, whatever they look like on the screen. */
final class CellFormats {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final BigDecimal LARGEST = new BigDecimal("1e30");
    /** The first day that is not of this era any more, counted as a spreadsheet counts its days. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

    private static final int LONGEST_FORMAT = 1_000;
    private static final int MOST_FORMATS = 100_000;

    private final List<Boolean> dates = new ArrayList<>();
    private final boolean from1904;

    /** Without a part of formats: all numbers are numbers. */
    CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    CellFormats(XmlPart styles, boolean from1904) throws IOException {
        this(from1904);
        Map<String, Boolean> own = new HashMap<>();
        boolean ofCells = false;
        while (styles.next()) {
            if (styles.begins("numFmt")) {
                own.put(styles.attribute("numFmtId"), isDate(styles.attribute("formatCode")));
            } else if (styles.begins("cellXfs") || styles.ends("cellXfs")) {
                ofCells = styles.begins("cellXfs");
            } else if (ofCells && styles.begins("xf")) {
                String id = styles.attribute("numFmtId");
                dates.add(isBuiltIn(id) || own.getOrDefault(id, false));
            }
            if (dates.size() + own.size() > MOST_FORMATS) {
                throw UnfitFile.notATable();
            }
        }
    }

    /** The number as a table has it, or the day and time that it stands for; null when it is none. */
    String text(String raw, String style) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return null;
        }
        if (number.abs().compareTo(LARGEST) > 0 || number.scale() > 30) {
            return raw;
        }
        boolean isDay = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        if (!isDay || !isDate(index(style))) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        LocalDateTime moment = moment(number).plusSeconds(30);
        LocalTime time = LocalTime.of(moment.getHour(), moment.getMinute());
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return TIME.format(time);
        }
        String day = moment.toLocalDate().toString();
        return time.equals(LocalTime.MIDNIGHT) ? day : day + "T" + TIME.format(time);
    }

    /** Days since the beginning of 1904, or of 1900, which spreadsheets take for a leap year. */
    private LocalDateTime moment(BigDecimal number) {
        long days = number.longValue();
        long seconds = number.remainder(BigDecimal.ONE)
                .multiply(new BigDecimal(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDate first = from1904
                ? LocalDate.of(1904, 1, 1)
                : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        return first.plusDays(days).atStartOfDay().plusSeconds(seconds);
    }

    private boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    private static int index(String style) {
        return style != null && style.matches("\\d{1,6}") ? Integer.parseInt(style) : -1;
    }

    private static boolean isBuiltIn(String id) {
        int number = index(id);
        return (number >= 14 && number <= 22) || (number >= 45 && number <= 47);
    }

    private static boolean isDate(String format) {
        if (format == null || format.length() > LONGEST_FORMAT) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.chars().anyMatch(letter -> letter == 'y' || letter == 'd' || letter == 'h')
                && !letters.contains("general");
    }
}
