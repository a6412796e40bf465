package be.egmont.exchange;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import be.egmont.post.Post;
import be.egmont.post.PostKind;
import be.egmont.post.PostStatus;
import be.egmont.post.Region;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The import of posts. */
final class PostImport extends CodedImport<PostImport.Entry, Post> {

    /** In Jerusalem there is a consulate general, which reports to no embassy. */
    private static final String CONSULATE_ONLY = "PS";
    /** No embassy can be there. */
    private static final String OFFICE_ONLY = "TW";

    record Entry(
            String code,
            PostKind kind,
            PostStatus status,
            Translated plannedChange,
            String country,
            Region region,
            Translated city,
            Translated name,
            Set<String> jurisdiction,
            Translated jurisdictionNote,
            Translated accreditedTo,
            Translated organisation,
            ZoneId zone,
            String website,
            Confidence confidence,
            String source,
            String note) {}

    @Override
    List<String> required() {
        return List.of(
                "code",
                "type",
                "status",
                "country",
                "city_fr",
                "city_nl",
                "name_fr",
                "name_nl",
                "timezone",
                "confidence");
    }

    @Override
    List<String> optional() {
        return List.of(
                "city_de",
                "city_en",
                "name_de",
                "name_en",
                "planned_change_fr",
                "planned_change_nl",
                "planned_change_de",
                "planned_change_en",
                "jurisdiction",
                "jurisdiction_note_fr",
                "jurisdiction_note_nl",
                "jurisdiction_note_de",
                "jurisdiction_note_en",
                "also_accredited_to_fr",
                "also_accredited_to_nl",
                "also_accredited_to_de",
                "also_accredited_to_en",
                "multilateral_org_fr",
                "multilateral_org_nl",
                "multilateral_org_de",
                "multilateral_org_en",
                "website",
                "source",
                "note");
    }

    @Override
    String key() {
        return "code";
    }

    @Override
    List<String> labels() {
        return List.of("code", "city_fr");
    }

    @Override
    Object identity(Entry entry) {
        return entry.code();
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        PostKind kind = line.word("type", PostKind.class);
        String country = line.known("country", known.countries().keySet(), "unknown-country");
        Region region = known.countries().get(country);
        if (CONSULATE_ONLY.equals(country) && kind != null && kind != PostKind.CONSULATE_GENERAL) {
            line.problem("type", "city-only", CONSULATE_ONLY);
        }
        if (OFFICE_ONLY.equals(country) && kind != null && kind != PostKind.DIPLOMATIC_OFFICE) {
            line.problem("type", "office-only", OFFICE_ONLY);
        }
        return new Entry(
                line.code("code"),
                kind,
                line.word("status", PostStatus.class),
                line.anyTranslated("planned_change"),
                country,
                region,
                line.translated("city"),
                line.translated("name"),
                Set.copyOf(line.list("jurisdiction", known.countries().keySet(), "unknown-country")),
                line.anyTranslated("jurisdiction_note"),
                line.anyTranslated("also_accredited_to"),
                line.anyTranslated("multilateral_org"),
                line.zone("timezone"),
                line.webAddress("website"),
                line.word("confidence", Confidence.class),
                line.text("source"),
                line.text("note"));
    }

    @Override
    Map<Object, Post> existing(EntityManager em) {
        return em.createQuery("SELECT DISTINCT p FROM Post p LEFT JOIN FETCH p.jurisdiction", Post.class)
                .getResultStream()
                .collect(Collectors.toMap(Post::code, Function.identity()));
    }

    @Override
    Entry entry(Post post) {
        return new Entry(
                post.code(),
                post.kind(),
                post.status(),
                said(post.plannedChange()),
                post.scopeCountry(),
                post.region(),
                post.city(),
                post.name(),
                post.jurisdiction(),
                said(post.jurisdictionNote()),
                said(post.accreditedTo()),
                said(post.organisation()),
                post.zone(),
                post.website(),
                post.provenance().confidence(),
                post.provenance().source(),
                post.note());
    }

    @Override
    Map<String, List<String>> words() {
        return Map.of(
                "type", words(PostKind.values()),
                "status", words(PostStatus.values()),
                "confidence", words(Confidence.values()));
    }

    @Override
    Cells cells(Entry entry) {
        return new Cells()
                .put("code", entry.code())
                .put("type", entry.kind())
                .put("status", entry.status())
                .put("planned_change", entry.plannedChange())
                .put("country", entry.country())
                // no column of its own: it is that of the country, and changes with it
                .put("region", entry.region())
                .put("city", entry.city())
                .put("name", entry.name())
                .put("jurisdiction", entry.jurisdiction())
                .put("jurisdiction_note", entry.jurisdictionNote())
                .put("also_accredited_to", entry.accreditedTo())
                .put("multilateral_org", entry.organisation())
                .put("timezone", entry.zone())
                .put("website", entry.website())
                .put("confidence", entry.confidence())
                .put("source", entry.source())
                .put("note", entry.note());
    }

    @Override
    Post make(Entry entry, EntityManager em) {
        Post post = new Post(
                entry.code(),
                entry.kind(),
                entry.status(),
                entry.country(),
                entry.region(),
                entry.city(),
                entry.name());
        describe(post, entry);
        return post;
    }

    @Override
    void update(Post post, Entry entry, EntityManager em) {
        post.becomes(entry.kind(), entry.status(), entry.country(), entry.region(), entry.city(), entry.name());
        describe(post, entry);
    }

    private static void describe(Post post, Entry entry) {
        post.covers(entry.jurisdiction(), entry.jurisdictionNote());
        post.describe(entry.plannedChange(), entry.accreditedTo(), entry.organisation(), entry.zone(), entry.website());
        post.attest(entry.confidence(), entry.source(), entry.note());
    }
}
