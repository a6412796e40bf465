package be.egmont.exchange;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the first sheet of an ODS file. Rows and cells that the file repeats are counted before anything is laid out for
 * them; of a formula what counts is the value that the file shows. Days and times come out as ISO 8601.
 */
final class OpenDocumentReader {

    static final String CONTENT = "content.xml";

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration DAY = Duration.ofDays(1);
    /** What a spreadsheet itself has as its last row. */
    private static final int LAST_ROW = 1_048_576;

    private final XmlPart sheet;
    private final Problems problems;
    private final List<Merge> merges;
    private final CellFormats numbers = new CellFormats(false);
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = List.of();
    private int row;
    private int column;
    private int filled;

    OpenDocumentReader(XmlPart sheet, Problems problems, List<Merge> merges) {
        this.sheet = sheet;
        this.problems = problems;
        this.merges = merges;
    }

    List<Sheet.Row> rows() throws IOException {
        boolean found = false;
        while (!found && sheet.next()) {
            found = sheet.begins("table");
        }
        if (!found) {
            throw UnfitFile.notATable();
        }
        int times = 1;
        while (sheet.next() && !sheet.ends("table")) {
            if (sheet.begins("table-row")) {
                times = count("number-rows-repeated", LAST_ROW);
                cells = new ArrayList<>();
                column = 0;
            } else if (sheet.begins("table-cell") || sheet.begins("covered-table-cell")) {
                cell();
            } else if (sheet.ends("table-row")) {
                put(times);
            }
        }
        return rows;
    }

    private void put(int times) throws UnfitFile {
        if (!cells.isEmpty()) {
            if (row + times > Sheets.MOST_ROWS + 1) {
                throw new UnfitFile("file-too-many-rows", Sheets.MOST_ROWS);
            }
            fill((times - 1) * cells.size());
            for (int i = 1; i <= times; i++) {
                rows.add(new Sheet.Row(row + i, cells));
            }
        }
        row = Math.min(row + times, LAST_ROW);
    }

    private void cell() throws IOException {
        String type = sheet.attribute(OFFICE, "value-type");
        String value = type == null ? null : sheet.attribute(OFFICE, attribute(type));
        boolean wrong = "error".equals(sheet.attribute(CALC, "value-type"));
        boolean open = type == null && sheet.attribute(TABLE, "formula") != null;
        int times = count("number-columns-repeated", Integer.MAX_VALUE);
        merged();
        text.setLength(0);
        int depth = 1;
        int paragraphs = 0;
        boolean shown = false;
        // what stands in a remark or a drawing of the cell is no text of it
        while (depth > 0 && sheet.next(shown ? text : null, RowParser.LONGEST + 1)) {
            if (sheet.begins()) {
                depth++;
                if (depth == 2 && sheet.begins("p")) {
                    shown = true;
                    add(paragraphs == 0 ? "" : "\n", 1);
                    paragraphs++;
                } else if (shown) {
                    space();
                }
            } else {
                depth--;
                shown &= depth > 1;
            }
        }
        if (wrong || (open && text.isEmpty())) {
            fill(1);
            problems.add(row + 1, WorksheetReader.name(column + 1), wrong ? "cell-error" : "formula-open");
        } else {
            put(value(type, value), times);
        }
        column = (int) Math.min((long) column + times, LAST_ROW);
    }

    /** Spaces, tabs and line breaks are elements of their own. */
    private void space() throws UnfitFile {
        if (sheet.begins("s")) {
            String count = sheet.attribute(TEXT, "c");
            add(" ", count == null ? 1 : number(count, Integer.MAX_VALUE));
        } else if (sheet.begins("tab")) {
            add("\t", 1);
        } else if (sheet.begins("line-break")) {
            add("\n", 1);
        }
    }

    private void add(String what, int times) {
        text.append(what.repeat(Math.min(times, Math.max(0, RowParser.LONGEST + 1 - text.length()))));
    }

    /** In which attribute a cell of that type has its value. */
    private static String attribute(String type) {
        return switch (type) {
            case "date" -> "date-value";
            case "time" -> "time-value";
            case "boolean" -> "boolean-value";
            case "string" -> "string-value";
            default -> "value";
        };
    }

    private String value(String type, String value) {
        if (type == null || value == null || type.equals("string")) {
            return limited(value == null ? text.toString() : value);
        }
        try {
            return switch (type) {
                case "date" -> day(value);
                case "time" -> time(value);
                case "boolean" -> "true".equals(value) ? "1" : "0";
                default -> {
                    String number = limited(value);
                    String plain = number.isEmpty() ? number : numbers.text(number, null);
                    yield plain == null ? limited(text.toString()) : plain;
                }
            };
        } catch (DateTimeException | ArithmeticException e) {
            // no day and no time: the column says what is wrong with it
            return limited(text.toString());
        }
    }

    private static String day(String value) {
        if (value.length() <= 10) {
            return LocalDate.parse(value).toString();
        }
        LocalDateTime moment = LocalDateTime.parse(value).plusSeconds(30);
        LocalTime time = LocalTime.of(moment.getHour(), moment.getMinute());
        String day = moment.toLocalDate().toString();
        return time.equals(LocalTime.MIDNIGHT) ? day : day + "T" + TIME.format(time);
    }

    private static String time(String value) {
        Duration since = Duration.parse(value);
        return since.isNegative() || since.compareTo(DAY) >= 0
                ? value
                : TIME.format(LocalTime.MIDNIGHT.plus(since).plusSeconds(30));
    }

    private String limited(String value) {
        if (value.length() > RowParser.LONGEST) {
            problems.add(row + 1, WorksheetReader.name(column + 1), "too-long", RowParser.LONGEST);
            return "";
        }
        return value;
    }

    private void put(String value, int times) throws UnfitFile {
        if (value.isEmpty()) {
            return;
        }
        if ((long) column + times > Sheets.MOST_COLUMNS) {
            throw new UnfitFile("file-too-many-columns", Sheets.MOST_COLUMNS);
        }
        fill(times);
        while (cells.size() < column) {
            cells.add("");
        }
        for (int i = 0; i < times; i++) {
            cells.add(value);
        }
    }

    private void fill(int more) throws UnfitFile {
        filled += more;
        if (filled > Sheets.MOST_CELLS) {
            throw new UnfitFile("file-too-many-cells", Sheets.MOST_CELLS);
        }
    }

    private void merged() throws UnfitFile {
        int columns = count("number-columns-spanned", LAST_ROW);
        int below = count("number-rows-spanned", LAST_ROW);
        if (columns * (long) below > 1 && merges.size() < Merge.MOST && column < Sheets.MOST_COLUMNS) {
            merges.add(new Merge(
                    row + 1,
                    row + below,
                    WorksheetReader.name(column + 1) + (row + 1) + ":" + WorksheetReader.name(column + columns)
                            + (row + below)));
        }
    }

    private int count(String attribute, int most) throws UnfitFile {
        String count = sheet.attribute(TABLE, attribute);
        return count == null ? 1 : number(count, most);
    }

    private static int number(String count, int most) throws UnfitFile {
        if (!count.matches("[1-9]\\d{0,8}") || Integer.parseInt(count) > most) {
            throw UnfitFile.notATable();
        }
        return Integer.parseInt(count);
    }
}
