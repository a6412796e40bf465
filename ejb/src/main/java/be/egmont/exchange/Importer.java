package be.egmont.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses and stores one kind of file. */
abstract class Importer<L> {

    /** The columns that have to be there. */
    abstract List<String> required();

    /** The columns that may be there. */
    abstract List<String> optional();

    /** The key column. */
    abstract String key();

    /** The identity that two rows must not share; null when rows have none. */
    abstract Object identity(L entry);

    /** Parses one row; problems are noted at the row. */
    abstract L read(RowParser line, ReferenceData known);

    /** Checks the rows together, as far as each is valid by itself. */
    void compare(List<ParsedRow<L>> entries, ReferenceData known, Problems problems) {}

    /** Stores the entries: creates new things and updates existing ones, without duplicates. */
    abstract void merge(List<ParsedRow<L>> entries, ImportContext merge);

    /** All valid rows of the table. */
    final List<ParsedRow<L>> read(Sheet sheet, ReferenceData known, Problems problems) {
        Map<String, Integer> columns = columns(sheet, problems);
        if (!problems.none()) {
            return List.of();
        }
        List<ParsedRow<L>> entries = new ArrayList<>();
        Map<Object, Integer> seen = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            RowParser line = new RowParser(columns, row, problems);
            L entry = read(line, known);
            Object identity = entry == null ? null : identity(entry);
            Integer before = identity == null ? null : seen.putIfAbsent(identity, row.number());
            if (before != null) {
                line.problem(key(), "twice", String.valueOf(identity), before);
            }
            if (entry != null && line.isGood()) {
                entries.add(new ParsedRow<>(row.number(), entry));
            }
        }
        compare(entries, known, problems);
        return entries;
    }

    private Map<String, Integer> columns(Sheet sheet, Problems problems) {
        Set<String> known = new HashSet<>(required());
        known.addAll(optional());
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            String column = sheet.columns().get(i);
            if (column.isEmpty()) {
                problems.add(1, null, "column-unnamed", i + 1);
            } else if (!known.contains(column)) {
                problems.add(1, column.length() > 60 ? column.substring(0, 60) : column, "column-unknown");
            } else if (columns.putIfAbsent(column, i) != null) {
                problems.add(1, column, "column-twice");
            }
        }
        for (String column : required()) {
            if (!columns.containsKey(column)) {
                problems.add(1, column, "column-missing");
            }
        }
        return columns;
    }
}
