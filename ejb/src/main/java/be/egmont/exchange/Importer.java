package be.egmont.exchange;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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

    /**
     * By a row what is stored of the thing that it is about, as a file has it: what the file has no column for stays as it is.
     * Nothing where there is no such thing yet.
     */
    Function<L, Cells> stored(EntityManager em) {
        return row -> new Cells();
    }

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
        return read(sheet, columns(sheet, Map.of(), problems), known, () -> row -> new Cells(), problems);
    }

    /** @param stored of which {@link #stored} tells; asked for when the file lacks a column */
    final List<ParsedRow<L>> read(
            Sheet sheet,
            Map<String, Integer> columns,
            ReferenceData known,
            Supplier<Function<L, Cells>> stored,
            Problems problems) {
        if (!problems.none()) {
            return List.of();
        }
        Function<L, Cells> kept = columns.keySet().containsAll(optional()) ? null : stored.get();
        List<ParsedRow<L>> entries = new ArrayList<>();
        Map<Object, Integer> seen = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            RowParser line = new RowParser(columns, row, kept(columns, row, known, kept), problems);
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

    /** What the row does not say: for that it is read as if there were nothing yet, to learn what it is about. */
    private Cells kept(Map<String, Integer> columns, Sheet.Row row, ReferenceData known, Function<L, Cells> stored) {
        L alone = stored == null ? null : read(RowParser.alone(columns, row), known);
        return alone == null ? new Cells() : stored.apply(alone);
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
