package be.egmont.exchange;

import java.util.List;

/**
 * A table with named columns, whatever kind of file it came from.
 *
 * @param heads the row that names the columns
 * @param rows the rows below the heads, without the empty ones
 */
public record Sheet(int heads, List<String> columns, List<Row> rows) {

    /**
     * One row of cells.
     *
     * @param number the row as the reader counts it in his file
     */
    public record Row(int number, List<String> cells) {

        /** The text of a cell, empty beyond the last one. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
