package be.egmont.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in the reader's language, from which files are written.
 *
 * @param name of the sheet
 * @param preface what stands above the table: each row a label and its value
 * @param wide whether it is printed on A3
 */
public record Table(
        String name, List<List<Object>> preface, List<Column> columns, List<List<Object>> rows, boolean wide) {

    /** In letters, of a column that is as wide as its texts. */
    private static final int WIDEST = 60;

    /** The type of a column's values, which files keep. */
    enum Kind {
        TEXT,
        NUMBER,
        /** A part of one. */
        SHARE,
        /** A moment with the offset of the edition's zone. */
        MOMENT,
        /** A single letter, in the middle of a narrow column. */
        LETTER
    }

    /**
     * One column.
     *
     * @param key its name for machines, in every language the same
     * @param width in letters
     */
    record Column(String key, String title, Kind kind, int width) {}

    /**
     * A table of texts alone.
     *
     * @param columns the names for machines
     * @param titles of the columns, in the same order
     */
    public static Table texts(
            String name, List<String> columns, List<String> titles, List<? extends List<String>> rows) {
        Builder table = new Builder(name);
        for (int i = 0; i < columns.size(); i++) {
            int longest = titles.get(i).length();
            for (List<String> row : rows) {
                longest = Math.max(longest, row.get(i).length());
            }
            table.column(columns.get(i), titles.get(i), Kind.TEXT, Math.min(WIDEST, longest + 3));
        }
        rows.forEach(row -> table.row(List.copyOf(row)));
        return table.build();
    }

    /** Collects the columns and rows of a table. */
    static final class Builder {

        private final String name;
        private final List<List<Object>> preface = new ArrayList<>();
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Object>> rows = new ArrayList<>();
        private boolean wide;

        Builder(String name) {
            this.name = name;
        }

        Builder above(Object... row) {
            preface.add(List.of(row));
            return this;
        }

        Builder column(String key, String title, Kind kind, int width) {
            columns.add(new Column(key, title, kind, width));
            return this;
        }

        /** Adds a row; it may hold nulls for what is not known. */
        Builder row(List<Object> values) {
            if (values.size() != columns.size()) {
                throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
            }
            rows.add(values);
            return this;
        }

        Builder wide() {
            wide = true;
            return this;
        }

        Table build() {
            return new Table(name, List.copyOf(preface), List.copyOf(columns), List.copyOf(rows), wide);
        }
    }
}
