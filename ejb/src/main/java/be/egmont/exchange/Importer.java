package be.egmont.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** All rows as they stand, in an order that does not change. */
    abstract List<Cells> export(ExportScope from);

    /** The columns that an export has; those that are not read back can be left out. */
    List<String> exported() {
        return Stream.concat(required().stream(), optional().stream()).toList();
    }

    /** Of columns that take certain words only, those words. */
    Map<String, List<String>> words() {
        return Map.of();
    }

    /** Whether its rows belong to an edition that each of them names. */
    boolean isOfEdition() {
        return false;
    }

    /** The names of the constants, in their order. */
    static List<String> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** All valid rows of the table. */
    final List<ParsedRow<L>> read(Sheet sheet, ReferenceData known, Problems problems) {
        return read(sheet, columns(sheet, Map.of(), problems), known, problems);
    }

    final List<ParsedRow<L>> read(Sheet sheet, Map<String, Integer> columns, ReferenceData known, Problems problems) {
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

    /** Where each column stands, by its name or as somebody has chosen. */
    final Map<String, Integer> columns(Sheet sheet, Map<String, String> chosen, Problems problems) {
        return Matching.resolve(
                sheet,
                required(),
                Stream.concat(required().stream(), optional().stream()).toList(),
                chosen,
                problems);
    }

    /** The columns that say what a row is about. */
    List<String> labels() {
        return List.of(key());
    }
}
