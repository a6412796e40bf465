package be.egmont.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of one sheet. Where a cell claims to stand is checked before anything is laid out for it, and a text is no longer
 * taken in when it is too long for a cell. Formulas are passed over: what counts is the value that the file shows for them.
 */
final class WorksheetReader {

    /** What a spreadsheet itself has as its last column. */
    private static final int LAST_COLUMN = 16_384;

    private static final Pattern ROW = Pattern.compile("[1-9]\\d{0,6}");
    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?[1-9]\\d{0,6}");

    private static final Pattern RANGE =
            Pattern.compile("\\$?[A-Za-z]{1,3}\\$?([1-9]\\d{0,6}):\\$?[A-Za-z]{1,3}\\$?([1-9]\\d{0,6})");

    private final XmlPart sheet;
    private final List<String> texts;
    private final CellFormats formats;
    private final Problems problems;
    private final List<Merge> merges;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = List.of();
    private int number;
    private int column;
    private int filled;

    WorksheetReader(XmlPart sheet, List<String> texts, CellFormats formats, Problems problems, List<Merge> merges) {
        this.sheet = sheet;
        this.texts = texts;
        this.formats = formats;
        this.problems = problems;
        this.merges = merges;
    }

    List<Sheet.Row> rows() throws IOException {
        while (sheet.next() && !sheet.ends("sheetData")) {
            if (sheet.begins("row")) {
                number = number(sheet.attribute("r"), number + 1);
                column = 0;
                cells = new ArrayList<>();
            } else if (sheet.begins("c")) {
                column = column(sheet.attribute("r"), column + 1);
                cell();
            } else if (sheet.ends("row") && !cells.isEmpty()) {
                rows.add(new Sheet.Row(number, cells));
            }
        }
        while (sheet.next() && merges.size() < Merge.MOST) {
            if (sheet.begins("mergeCell")) {
                merged(String.valueOf(sheet.attribute("ref")));
            }
        }
        return rows;
    }

    private void merged(String range) throws UnfitFile {
        Matcher two = RANGE.matcher(range);
        if (!two.matches()) {
            throw UnfitFile.notATable();
        }
        merges.add(new Merge(Integer.parseInt(two.group(1)), Integer.parseInt(two.group(2)), range));
    }

    private void cell() throws IOException {
        String type = sheet.attribute("t");
        String style = sheet.attribute("s");
        text.setLength(0);
        boolean shown = false;
        boolean spoken = false;
        boolean formula = false;
        boolean worked = false;
        while (sheet.next(shown && !spoken ? text : null, RowParser.LONGEST + 1) && !sheet.ends("c")) {
            if (sheet.begins("v") || sheet.begins("t")) {
                shown = true;
                worked |= "str".equals(type);
            } else if (sheet.begins("f")) {
                formula = true;
            } else if (sheet.ends("v") || sheet.ends("t")) {
                shown = false;
            } else if (sheet.begins("rPh") || sheet.ends("rPh")) {
                spoken = sheet.begins("rPh");
            }
        }
        if (!text.isEmpty()) {
            put(value(type == null ? "n" : type, style));
        } else if (formula && !worked) {
            // a program has written it that works nothing out: nobody knows what was to stand here
            wrong("formula-open");
        }
    }

    private String value(String type, String style) throws UnfitFile {
        String raw = type.equals("s") ? shared() : text.toString();
        if (raw.length() > RowParser.LONGEST) {
            problems.add(number, name(column), "too-long", RowParser.LONGEST);
            return "";
        }
        return switch (type) {
            case "n" -> {
                String value = formats.text(raw, style);
                yield value == null ? error() : value;
            }
            case "e" -> error();
            case "d" -> raw.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            case "s", "str", "inlineStr", "b" -> raw;
            default -> throw UnfitFile.notATable();
        };
    }

    private String shared() throws UnfitFile {
        String index = text.toString();
        if (!index.matches("\\d{1,7}") || Integer.parseInt(index) >= texts.size()) {
            throw UnfitFile.notATable();
        }
        return texts.get(Integer.parseInt(index));
    }

    private String error() throws UnfitFile {
        wrong("cell-error");
        return "";
    }

    private void wrong(String reason) throws UnfitFile {
        fill();
        problems.add(number, name(column), reason);
    }

    private void fill() throws UnfitFile {
        filled++;
        if (filled > Sheets.MOST_CELLS) {
            throw new UnfitFile("file-too-many-cells", Sheets.MOST_CELLS);
        }
    }

    private void put(String value) throws UnfitFile {
        if (column > Sheets.MOST_COLUMNS) {
            throw new UnfitFile("file-too-many-columns", Sheets.MOST_COLUMNS);
        }
        if (number > Sheets.MOST_ROWS + 1 || rows.size() > Sheets.MOST_ROWS) {
            throw new UnfitFile("file-too-many-rows", Sheets.MOST_ROWS);
        }
        fill();
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, value);
    }

    private static int number(String claimed, int otherwise) throws UnfitFile {
        if (claimed == null) {
            return otherwise;
        }
        if (!ROW.matcher(claimed).matches()) {
            throw UnfitFile.notATable();
        }
        return Integer.parseInt(claimed);
    }

    private static int column(String claimed, int otherwise) throws UnfitFile {
        int column = otherwise;
        if (claimed != null) {
            Matcher cell = CELL.matcher(claimed);
            if (!cell.matches()) {
                throw UnfitFile.notATable();
            }
            column = 0;
            for (char letter : cell.group(1).toCharArray()) {
                column = column * 26 + Character.toUpperCase(letter) - 'A' + 1;
            }
        }
        if (column > LAST_COLUMN) {
            throw UnfitFile.notATable();
        }
        return column;
    }

    /** A, B ... Z, AA: as a spreadsheet names its columns. */
    static String name(int column) {
        return column <= 26
                ? String.valueOf((char) ('A' + column - 1))
                : name((column - 1) / 26) + name((column - 1) % 26 + 1);
    }
}
