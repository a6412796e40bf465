package be.egmont.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file as a table. The format is recognised by its first bytes, not its name; problems are collected, not
 * thrown.
 */
public final class Sheets {

    /** The largest file that is read, in bytes. */
    static final int MOST_BYTES = 5 * 1024 * 1024;
    /** The most rows that one file may have. */
    static final int MOST_ROWS = 20_000;
    /** The most columns that one file may have. */
    static final int MOST_COLUMNS = 100;
    /** The most cells with something in them: what a file may cost in memory while it is read. */
    static final int MOST_CELLS = 500_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Sheets() {}

    /** The table in the file, when it can be read as one; otherwise the problems say why not. */
    public static Optional<Sheet> read(byte[] file, Problems problems) {
        if (file == null || file.length == 0) {
            problems.ofFile("file-empty");
            return Optional.empty();
        }
        if (file.length > MOST_BYTES) {
            problems.ofFile("file-too-large", MOST_BYTES / 1024 / 1024);
            return Optional.empty();
        }
        if (startsWith(file, OLD_EXCEL)) {
            problems.ofFile("file-old-excel");
            return Optional.empty();
        }
        List<Merge> merges = new ArrayList<>();
        List<Sheet.Row> rows =
                startsWith(file, ZIP) ? SpreadsheetReader.read(file, problems, merges) : CsvText.read(file, problems);
        return problems.none() ? table(rows, merges, problems) : Optional.empty();
    }

    private static Optional<Sheet> table(List<Sheet.Row> all, List<Merge> merges, Problems problems) {
        List<Sheet.Row> filled = all.stream().filter(row -> !row.isEmpty()).toList();
        if (filled.size() < 2) {
            problems.ofFile("file-empty");
            return Optional.empty();
        }
        if (filled.size() - 1 > MOST_ROWS) {
            problems.ofFile("file-too-many-rows", MOST_ROWS);
            return Optional.empty();
        }
        Merge.check(
                merges, filled.get(0).number(), filled.get(filled.size() - 1).number(), problems);
        List<String> columns = filled.get(0).cells().stream().map(String::strip).toList();
        int last = columns.size();
        while (columns.get(last - 1).isEmpty()) {
            last--;
        }
        if (last > MOST_COLUMNS) {
            problems.ofFile("file-too-many-columns", MOST_COLUMNS);
            return Optional.empty();
        }
        List<Sheet.Row> rows = filled.subList(1, filled.size());
        for (Sheet.Row row : rows) {
            for (int beyond = last; beyond < row.cells().size(); beyond++) {
                if (!row.cell(beyond).isBlank()) {
                    problems.add(row.number(), null, "row-too-long", row.cells().size(), last);
                    break;
                }
            }
        }
        return Optional.of(new Sheet(filled.get(0).number(), columns.subList(0, last), rows));
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (file[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
