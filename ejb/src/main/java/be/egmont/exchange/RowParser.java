package be.egmont.exchange;

import be.egmont.kernel.Translated;
import be.egmont.kernel.WebAddress;
import be.egmont.reporting.Guard;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One row, read by column. A value that cannot be parsed is noted as a problem and read as null, so that the rest of
 * the row is still checked.
 */
final class RowParser {

    /** The longest text of a cell. */
    static final int LONGEST = 2_000;

    private static final String BAR = "[|;]";

    private final Map<String, Integer> columns;
    private final Sheet.Row row;
    private final Cells kept;
    private final Problems problems;
    private final boolean alone;
    private boolean good = true;

    /** @param kept what stands instead of the cells of columns that the file does not have */
    RowParser(Map<String, Integer> columns, Sheet.Row row, Cells kept, Problems problems) {
        this(columns, row, kept, problems, false);
    }

    private RowParser(Map<String, Integer> columns, Sheet.Row row, Cells kept, Problems problems, boolean alone) {
        this.columns = columns;
        this.row = row;
        this.kept = kept;
        this.problems = problems;
        this.alone = alone;
    }

    /** The row as if there were nothing yet, to learn what it is about. */
    static RowParser alone(Map<String, Integer> columns, Sheet.Row row) {
        return new RowParser(columns, row, new Cells(), new Problems(), true);
    }

    int number() {
        return row.number();
    }

    /** Whether what is kept is not known yet. */
    boolean isAlone() {
        return alone;
    }

    /** Whether the file has that column. */
    boolean says(String column) {
        return columns.containsKey(column);
    }

    /** Whether nothing was wrong so far. */
    boolean isGood() {
        return good;
    }

    void problem(String column, String reason, Serializable... arguments) {
        good = false;
        problems.add(row.number(), column, reason, arguments);
    }

    /** The text, or null when the cell is empty; of a column that the file does not have what is kept. */
    String text(String column) {
        Integer index = columns.get(column);
        String text =
                index == null ? kept.text(column) : Guard.plain(row.cell(index).strip());
        if (text.isEmpty()) {
            return null;
        }
        if (index == null) {
            return text;
        }
        if (text.length() > LONGEST) {
            problem(column, "too-long", LONGEST);
            return null;
        }
        if (text.chars()
                .anyMatch(character -> Character.isISOControl(character)
                        && character != '\n'
                        && character != '\r'
                        && character != '\t')) {
            problem(column, "character");
            return null;
        }
        return text;
    }

    String required(String column) {
        String text = text(column);
        if (text == null && isBlank(column)) {
            problem(column, "missing");
        }
        return text;
    }

    /** A required text that is no longer than that. */
    String required(String column, int longest) {
        String text = required(column);
        if (text != null && text.length() > longest) {
            problem(column, "too-long", longest);
            return null;
        }
        return text;
    }

    /** A required text that has to be one of the known ones; null when it is not. */
    String known(String column, Collection<String> known, String reason) {
        String text = required(column);
        if (text != null && !known.contains(text)) {
            problem(column, reason, shortened(text));
            return null;
        }
        return text;
    }

    /** A required text that has to look like this; null when it does not. */
    String matching(String column, String pattern, String reason) {
        String text = required(column);
        if (text != null && !text.matches(pattern)) {
            problem(column, reason, shortened(text));
            return null;
        }
        return text;
    }

    /** A code by which things are known: capitals, digits, hyphens, dots. */
    String code(String column) {
        String text = required(column, 40);
        return text == null ? null : matching(column, "[A-Z0-9][A-Z0-9.&_-]*", "code");
    }

    /** One of the permitted words; required. */
    <E extends Enum<E>> E word(String column, Class<E> words) {
        return required(column) == null ? null : find(column, text(column), words);
    }

    /** One of the permitted words; when the cell is empty, that one. */
    <E extends Enum<E>> E word(String column, Class<E> words, E otherwise) {
        String text = text(column);
        return text == null ? otherwise : find(column, text, words);
    }

    private <E extends Enum<E>> E find(String column, String text, Class<E> words) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text.toUpperCase(Locale.ROOT))) {
                return word;
            }
        }
        notAmong(
                column,
                text,
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
        return null;
    }

    /** One of these words, or null when the cell is empty. */
    String among(String column, List<String> words) {
        String text = text(column);
        if (text != null && !words.contains(text.toUpperCase(Locale.ROOT))) {
            notAmong(column, text, words);
            return null;
        }
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private void notAmong(String column, String text, List<String> words) {
        problem(column, "word", shortened(text), String.join(", ", words));
    }

    /** Whether the cell says YES; an empty one says NO. */
    boolean yes(String column) {
        return "YES".equals(among(column, List.of("YES", "NO")));
    }

    /** A day; null when the cell is empty. */
    LocalDate date(String column) {
        String text = text(column);
        return text == null ? null : DayText.read(this, column, text);
    }

    /** By which the application knows a row; null when the cell is empty. */
    UUID reference(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            problem(column, "reference", shortened(text));
            return null;
        }
    }

    LocalDate requiredDate(String column) {
        return required(column) == null ? null : date(column);
    }

    LocalTime requiredTime(String column) {
        return required(column) == null ? null : time(column);
    }

    /** An hour; null when the cell is empty. */
    LocalTime time(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException e) {
            problem(column, "time", shortened(text));
            return null;
        }
    }

    ZoneId zone(String column) {
        String text = required(column);
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            problem(column, "zone", shortened(text));
            return null;
        }
    }

    /** The address of a site, or null when the cell is empty or has none that may become a link. */
    String webAddress(String column) {
        String text = text(column);
        if (text != null && !WebAddress.isOne(text)) {
            problem(column, "web-address", shortened(text));
            return null;
        }
        return text;
    }

    /** A whole number from one on; null when the cell is empty. */
    Integer number(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) == 0) {
            problem(column, "number", shortened(text));
            return null;
        }
        return Integer.valueOf(text);
    }

    /** A text in four languages, of which French and Dutch are required. */
    Translated translated(String prefix) {
        String fr = required(prefix + "_fr");
        String nl = required(prefix + "_nl");
        return new Translated(fr, nl, text(prefix + "_de"), text(prefix + "_en"));
    }

    /** A text in any of the four languages, or null when it stands in none. */
    Translated anyTranslated(String prefix) {
        Translated text =
                new Translated(text(prefix + "_fr"), text(prefix + "_nl"), text(prefix + "_de"), text(prefix + "_en"));
        return text.in(Translated.Language.FR).isEmpty() ? null : text;
    }

    /** The words between bars or semicolons. */
    Set<String> list(String column) {
        String text = text(column);
        return Arrays.stream(text == null ? new String[0] : text.split(BAR))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words between bars or semicolons, each of which has to be known. */
    Set<String> list(String column, Collection<String> known, String reason) {
        Set<String> words = list(column);
        for (String word : words) {
            if (!known.contains(word)) {
                problem(column, reason, shortened(word));
            }
        }
        return words;
    }

    private boolean isBlank(String column) {
        Integer index = columns.get(column);
        return index == null ? kept.text(column).isEmpty() : row.cell(index).isBlank();
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
