package be.egmont.exchange;

import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** An import of things that have a code: each row creates or updates one. */
abstract class CodedImport<L, E extends Row> extends Importer<L> {

    /** The existing things, by identity. */
    abstract Map<Object, E> existing(EntityManager em);

    /** The row that would leave the thing unchanged. */
    abstract L entry(E existing);

    /** The row as a file has it. */
    abstract Cells cells(L entry);

    @Override
    List<Cells> export(ExportScope from) {
        return new TreeMap<>(existing(from.em()))
                .values().stream()
                        .map(this::entry)
                        .filter(entry -> isIn(entry, from.edition()))
                        .map(this::cells)
                        .toList();
    }

    /** Whether the row is of that edition; of all where there is none. */
    boolean isIn(L entry, String edition) {
        return true;
    }

    @Override
    Function<L, Cells> stored(EntityManager em) {
        Map<Object, E> existing = existing(em);
        return row -> {
            E there = existing.get(identity(row));
            return there == null ? new Cells() : kept(row, entry(there));
        };
    }

    /** What stays of a thing where the file has no column for it. */
    Cells kept(L row, L there) {
        return cells(there);
    }

    /** Hook before changed things are updated one by one. */
    void prepare(List<E> changing, EntityManager em) {}

    abstract E make(L entry, EntityManager em);

    abstract void update(E existing, L entry, EntityManager em);

    @Override
    void merge(List<ParsedRow<L>> entries, ImportContext merge) {
        Map<Object, E> existing = existing(merge.em());
        Map<E, L> changing = new LinkedHashMap<>();
        List<L> missing = new ArrayList<>();
        for (ParsedRow<L> read : entries) {
            E thing = existing.get(identity(read.entry()));
            if (thing == null) {
                missing.add(read.entry());
                merge.created(read.row());
            } else if (cells(entry(thing)).equals(cells(read.entry()))) {
                merge.unchanged(read.row());
            } else {
                changing.put(thing, read.entry());
                merge.changed(read.row());
            }
        }
        prepare(List.copyOf(changing.keySet()), merge.em());
        changing.forEach((thing, entry) -> update(thing, entry, merge.em()));
        missing.forEach(entry -> merge.em().persist(make(entry, merge.em())));
    }

    /** As in a file: a text that is empty in all languages is null. */
    static Translated said(Translated text) {
        return text == null || text.in(Translated.Language.FR).isEmpty() ? null : text;
    }
}
