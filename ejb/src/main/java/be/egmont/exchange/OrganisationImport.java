package be.egmont.exchange;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import be.egmont.stakeholder.Organisation;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stakeholders: agencies, companies, ministers' offices, financial institutions, and the countries they work in. */
final class OrganisationImport extends CodedImport<OrganisationImport.Entry, Organisation> {

    private enum Scope {
        ALL,
        LIST,
        REGION
    }

    record Entry(
            String code,
            String category,
            String level,
            Translated name,
            String website,
            String scope,
            String region,
            Set<String> countries,
            Translated sectors,
            String pressRelease,
            Confidence confidence,
            String source,
            Translated note) {}

    @Override
    List<String> required() {
        return List.of("code", "category", "name_fr", "name_nl", "scope_kind", "confidence");
    }

    @Override
    List<String> optional() {
        return List.of(
                "level",
                "name_de",
                "name_en",
                "website",
                "scope_iso",
                "sectors_fr",
                "sectors_nl",
                "sectors_de",
                "sectors_en",
                "in_press_release_2026",
                "source",
                "note_fr",
                "note_nl",
                "note_de",
                "note_en");
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
        Scope scope = line.word("scope_kind", Scope.class);
        Set<String> countries = Set.of();
        String region = null;
        if (scope == Scope.LIST) {
            line.required("scope_iso");
            countries = Set.copyOf(line.list("scope_iso", known.countries().keySet(), "unknown-country"));
        } else if (scope == Scope.REGION) {
            region = line.required("scope_iso");
        }
        return new Entry(
                line.code("code"),
                line.code("category"),
                line.text("level"),
                line.translated("name"),
                line.webAddress("website"),
                scope == null ? null : scope.name(),
                region,
                countries,
                line.anyTranslated("sectors"),
                line.text("in_press_release_2026"),
                line.word("confidence", Confidence.class),
                line.text("source"),
                line.anyTranslated("note"));
    }

    /** The countries of a scope are those of no other. */
    @Override
    Cells kept(Entry row, Entry there) {
        return Objects.equals(row.scope(), there.scope())
                ? cells(there)
                : cells(there).without("scope_iso");
    }

    @Override
    Map<Object, Organisation> existing(EntityManager em) {
        return em.createQuery("SELECT DISTINCT o FROM Organisation o LEFT JOIN FETCH o.countries", Organisation.class)
                .getResultStream()
                .collect(Collectors.toMap(Organisation::code, Function.identity()));
    }

    @Override
    Entry entry(Organisation organisation) {
        return new Entry(
                organisation.code(),
                organisation.category(),
                organisation.level(),
                organisation.name(),
                organisation.website(),
                organisation.scopeKind(),
                organisation.scopeRegion(),
                organisation.countries(),
                said(organisation.sectors()),
                organisation.pressRelease(),
                organisation.provenance().confidence(),
                organisation.provenance().source(),
                said(organisation.note()));
    }

    @Override
    Map<String, List<String>> words() {
        return Map.of("scope_kind", words(Scope.values()), "confidence", words(Confidence.values()));
    }

    @Override
    Cells cells(Entry entry) {
        return new Cells()
                .put("code", entry.code())
                .put("category", entry.category())
                .put("level", entry.level())
                .put("name", entry.name())
                .put("website", entry.website())
                .put("scope_kind", entry.scope())
                .put("scope_iso", entry.countries())
                .put("scope_iso", entry.region())
                .put("sectors", entry.sectors())
                .put("in_press_release_2026", entry.pressRelease())
                .put("confidence", entry.confidence())
                .put("source", entry.source())
                .put("note", entry.note());
    }

    @Override
    Organisation make(Entry entry, EntityManager em) {
        Organisation organisation =
                new Organisation(entry.code(), entry.category(), entry.level(), entry.name(), entry.website());
        describe(organisation, entry);
        return organisation;
    }

    @Override
    void update(Organisation organisation, Entry entry, EntityManager em) {
        organisation.becomes(entry.category(), entry.level(), entry.name(), entry.website());
        describe(organisation, entry);
    }

    private static void describe(Organisation organisation, Entry entry) {
        switch (Scope.valueOf(entry.scope())) {
            case ALL -> organisation.worksEverywhere();
            case LIST -> organisation.worksIn(entry.countries());
            case REGION -> organisation.worksInRegion(entry.region());
        }
        organisation.describe(entry.sectors(), entry.pressRelease());
        organisation.attest(entry.confidence(), entry.source(), entry.note());
    }
}
