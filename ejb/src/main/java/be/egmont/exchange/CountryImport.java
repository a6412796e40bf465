package be.egmont.exchange;

import be.egmont.kernel.Translated;
import be.egmont.persistence.RowReader;
import be.egmont.post.Region;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of countries with their region; it is read by the database only and has no entity. */
final class CountryImport extends Importer<CountryImport.Entry> {

    record Entry(String code, Translated name, Region region) {}

    @Override
    List<String> required() {
        return List.of("code", "name_fr", "name_nl", "name_de", "name_en", "region");
    }

    @Override
    List<String> optional() {
        return List.of();
    }

    @Override
    String key() {
        return "code";
    }

    @Override
    List<String> labels() {
        return List.of("code", "name_fr");
    }

    @Override
    Object identity(Entry entry) {
        return entry.code();
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        String code = line.matching("code", "[A-Z]{2}", "country-code");
        line.required("name_de");
        line.required("name_en");
        return new Entry(code, line.translated("name"), line.word("region", Region.class));
    }

    @Override
    Map<String, List<String>> words() {
        return Map.of("region", words(Region.values()));
    }

    @Override
    List<Cells> export(ExportScope from) {
        return new TreeMap<>(existing(from.em()))
                .values().stream()
                        .map(entry -> new Cells()
                                .put("code", entry.code())
                                .put("name", entry.name())
                                .put("region", entry.region()))
                        .toList();
    }

    private static Map<String, Entry> existing(EntityManager em) {
        Map<String, Entry> existing = new HashMap<>();
        RowReader.of(em, "SELECT code, name_fr, name_nl, name_de, name_en, region FROM country")
                .map(in -> new Entry(in.text("code"), in.translated("name"), in.word("region", Region.class)))
                .forEach(entry -> existing.put(entry.code(), entry));
        return existing;
    }

    @Override
    void merge(List<ParsedRow<Entry>> entries, ImportContext merge) {
        Map<String, Entry> existing = existing(merge.em());
        for (ParsedRow<Entry> read : entries) {
            Entry entry = read.entry();
            Entry before = existing.get(entry.code());
            if (entry.equals(before)) {
                merge.unchanged(read.row());
                continue;
            }
            merge.em()
                    .createNativeQuery("INSERT INTO country (code, name_fr, name_nl, name_de, name_en, region)"
                            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (code) DO UPDATE SET name_fr = ?2,"
                            + " name_nl = ?3, name_de = ?4, name_en = ?5, region = ?6")
                    .setParameter(1, entry.code())
                    .setParameter(2, entry.name().getFr())
                    .setParameter(3, entry.name().getNl())
                    .setParameter(4, entry.name().getDe())
                    .setParameter(5, entry.name().getEn())
                    .setParameter(6, entry.region().name())
                    .executeUpdate();
            if (before == null) {
                merge.created(read.row());
            } else {
                merge.changed(read.row());
            }
        }
    }
}
