package be.egmont.stakeholder;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import be.egmont.persistence.LikePattern;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;

/** The SQL of the list of organisations: filtered, in order and cut into pages by the database. */
final class OrganisationQueries {

    private static final String ROW = """
            SELECT o.code, o.category, o.level, o.name_fr, o.name_nl, o.name_de, o.name_en,
                   o.scope_kind, o.scope_region,
                   (SELECT count(*) FROM organisation_country c WHERE c.organisation_id = o.id) AS countries,
                   o.confidence, q.given_name || ' ' || q.family_name AS leader, coalesce(m.members, 0) AS members
            """;

    private static final String FROM = """
              FROM organisation o
              LEFT JOIN delegation d ON d.organisation_id = o.id
                                    AND d.edition_id = (SELECT id FROM edition WHERE code = ?1)
              LEFT JOIN participant l ON l.delegation_id = d.id AND l.leads
              LEFT JOIN person q ON q.id = l.person_id
            """;

    private static final String MEMBERS = """
              LEFT JOIN (SELECT delegation_id, count(*) AS members FROM participant GROUP BY delegation_id) m
                     ON m.delegation_id = d.id
            """;

    private static final String FOUND = """
            folded(concat_ws(' ', o.code, q.given_name || ' ' || q.family_name, o.name_fr, o.name_nl, o.name_de, o.name_en))
                   LIKE folded(?2)
               AND (?3 = '' OR o.category = ?3)
            """;

    private OrganisationQueries() {}

    static List<OrganisationRow> all(EntityManager em, String edition) {
        return RowReader.of(em, ROW + FROM + MEMBERS + " ORDER BY o.category, o.code", edition)
                .map(OrganisationQueries::row)
                .toList();
    }

    static OrganisationList list(EntityManager em, String edition, OrganisationSearch search) {
        String sql = ROW
                + ", array_position(string_to_array(?4, ' '), o.category) AS turn, count(*) OVER () AS total"
                + FROM + MEMBERS + " WHERE " + FOUND + " ORDER BY " + order(search) + " LIMIT ?5 OFFSET ?6";
        long[] total = new long[1];
        List<OrganisationRow> rows = RowReader.of(
                        em,
                        sql,
                        edition,
                        pattern(search.text()),
                        word(search.category()),
                        String.join(" ", search.categories()),
                        search.size(),
                        search.offset())
                .map(in -> {
                    total[0] = in.id("total");
                    return row(in);
                })
                .toList();
        return new OrganisationList(rows, total[0]);
    }

    static OrganisationCounts counts(EntityManager em, String edition, String text, String category) {
        String sql = "SELECT o.category, count(*) AS organisations, count(*) FILTER (WHERE " + FOUND + ") AS found"
                + FROM + " GROUP BY o.category";
        return new OrganisationCounts(RowReader.of(em, sql, edition, pattern(text), word(category))
                .map(in -> new OrganisationCounts.Cell(in.text("category"), in.id("organisations"), in.id("found")))
                .toList());
    }

    private static String pattern(String text) {
        return text == null ? "%" : LikePattern.containing(text.strip().toLowerCase(Locale.ROOT));
    }

    private static String word(String value) {
        return value == null ? "" : value;
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String order(OrganisationSearch search) {
        String name = name(search.language());
        String turn = search.descending() ? " DESC" : "";
        String by = switch (search.sort()) {
            case CATEGORY -> "turn" + turn + " NULLS LAST";
            case NAME -> name + turn;
            case LEADER -> "q.family_name" + turn + " NULLS LAST, q.given_name" + turn;
            case MEMBERS -> "coalesce(m.members, 0)" + turn;
        };
        return by + ", " + name + ", o.code";
    }

    /** In the reader's language, else in French, which all have. */
    private static String name(Translated.Language language) {
        return "lower(coalesce(o.name_" + language.code() + ", o.name_fr)) COLLATE \"und-x-icu\"";
    }

    private static OrganisationRow row(RowReader in) {
        return new OrganisationRow(
                in.text("code"),
                in.text("category"),
                in.text("level"),
                in.translated("name"),
                in.text("scope_kind"),
                in.text("scope_region"),
                in.number("countries"),
                in.word("confidence", Confidence.class),
                in.text("leader"),
                in.number("members"));
    }
}
