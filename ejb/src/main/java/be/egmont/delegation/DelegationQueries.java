package be.egmont.delegation;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import be.egmont.persistence.LikePattern;
import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import be.egmont.post.PostKind;
import be.egmont.post.PostStatus;
import be.egmont.post.Region;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;

/** The SQL of the list of posts: filtered, in order and cut into pages by the database. */
final class DelegationQueries {

    /** What the reader does not see of a delegation is not found by it either, and gives no order. */
    private static final String LIST = """
            SELECT d.reference, p.reference AS post, p.version AS post_version, p.code, p.kind, p.status, p.region,
                   p.city_fr, p.city_nl, p.city_de, p.city_en,
                   p.name_fr, p.name_nl, p.name_de, p.name_en,
                   c.name_fr AS country_fr, c.name_nl AS country_nl, c.name_de AS country_de, c.name_en AS country_en,
                   (SELECT string_agg(j.country, '|' ORDER BY j.country) FROM post_jurisdiction j WHERE j.post_id = p.id)
                       AS jurisdiction,
                   p.confidence, l.reference AS leader_reference, h.given_name || ' ' || h.family_name AS leader,
                   l.capacity, l.rsvp, coalesce(m.members, 0) AS members, coalesce(m.coming, 0) AS coming,
                   v.whole, count(*) OVER () AS total
            """;

    private static final String COUNTS =
            "SELECT p.region, p.status, CASE WHEN v.whole THEN l.rsvp END AS rsvp, v.whole,"
                    + " count(*) AS posts, count(*) FILTER (WHERE %s) AS found";

    private static final String FROM = """
              FROM post p
              LEFT JOIN country c ON c.code = p.country
              LEFT JOIN delegation d ON d.post_id = p.id AND d.edition_id = (SELECT id FROM edition WHERE code = ?1)
              LEFT JOIN participant l ON l.delegation_id = d.id AND l.leads
              LEFT JOIN person h ON h.id = l.person_id
             CROSS JOIN LATERAL (
                   SELECT ?2 OR coalesce(d.id = ANY (CAST(string_to_array(?3, ' ') AS bigint[])), false) AS whole) v
            """;

    private static final String MEMBERS = """
              LEFT JOIN (SELECT delegation_id, count(*) AS members,
                                count(*) FILTER (WHERE rsvp IN ('COMES', 'PARTLY')) AS coming
                           FROM participant GROUP BY delegation_id) m ON m.delegation_id = d.id
            """;

    private static final String FOUND = """
            folded(concat_ws(' ', p.code, h.given_name || ' ' || h.family_name, p.city_fr, p.city_nl, p.city_de, p.city_en,
                             c.name_fr, c.name_nl, c.name_de, c.name_en,
                             (SELECT string_agg(concat_ws(' ', k.name_fr, k.name_nl, k.name_de, k.name_en), ' ')
                                FROM post_jurisdiction j JOIN country k ON k.code = j.country WHERE j.post_id = p.id)))
               LIKE folded(?4)
               AND (?5 = '' OR p.region = ?5)
               AND (?6 = '' OR p.kind = ?6)
               AND (?7 = '' OR (v.whole AND l.rsvp = ?7))
            """;

    private DelegationQueries() {}

    static DelegationList list(EntityManager em, String edition, DelegationVisibility sight, DelegationSearch search) {
        String sql = LIST + FROM + MEMBERS + " WHERE " + FOUND + " ORDER BY " + order(search) + " LIMIT ?8 OFFSET ?9";
        long[] total = new long[1];
        List<DelegationRow> rows = RowReader.of(
                        em,
                        sql,
                        edition,
                        sight.isEverything(),
                        sight.own(),
                        pattern(search.text()),
                        word(search.region()),
                        word(search.kind()),
                        word(search.rsvp()),
                        search.size(),
                        search.offset())
                .map(in -> {
                    DelegationRow row = row(in);
                    boolean whole = in.truth("whole");
                    total[0] = in.id("total");
                    return whole ? row : row.inOutline();
                })
                .toList();
        return new DelegationList(rows, total[0]);
    }

    static DelegationCounts counts(
            EntityManager em, String edition, DelegationVisibility sight, DelegationSearch search) {
        String sql = COUNTS.formatted(FOUND) + FROM + " GROUP BY 1, 2, 3, 4";
        return new DelegationCounts(RowReader.of(
                        em,
                        sql,
                        edition,
                        sight.isEverything(),
                        sight.own(),
                        pattern(search.text()),
                        word(search.region()),
                        word(search.kind()),
                        word(search.rsvp()))
                .map(in -> new DelegationCounts.Cell(
                        in.word("region", Region.class),
                        in.word("status", PostStatus.class),
                        in.word("rsvp", Rsvp.class),
                        in.truth("whole"),
                        in.id("posts"),
                        in.id("found")))
                .toList());
    }

    private static String pattern(String text) {
        return text == null ? "%" : LikePattern.containing(text.strip().toLowerCase(Locale.ROOT));
    }

    private static String word(Enum<?> value) {
        return value == null ? "" : value.name();
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String order(DelegationSearch search) {
        String city = city(search.language());
        String turn = search.descending() ? " DESC" : "";
        String by = switch (search.sort()) {
            case REGION -> "p.region" + turn;
            case POST -> city + turn;
            case CODE -> "p.code" + turn;
            case LEADER -> "h.family_name" + turn + " NULLS LAST, h.given_name" + turn;
            case MEMBERS -> "coalesce(m.members, 0)" + turn;
            case RSVP -> "CASE WHEN v.whole THEN l.rsvp END" + turn + " NULLS LAST";
        };
        return by + ", " + city + ", p.code";
    }

    /** In the reader's language, else in French, which all have. */
    private static String city(Translated.Language language) {
        String own = "p.city_" + language.name().toLowerCase(Locale.ROOT);
        return "lower(coalesce(" + own + ", p.city_fr)) COLLATE \"und-x-icu\"";
    }

    static DelegationRow row(RowReader in) {
        return new DelegationRow(
                in.reference("reference"),
                in.text("code"),
                in.word("kind", PostKind.class),
                in.word("status", PostStatus.class),
                in.word("region", Region.class),
                in.translated("city"),
                in.translated("name"),
                in.translated("country"),
                in.list("jurisdiction"),
                in.word("confidence", Confidence.class),
                in.reference("leader_reference"),
                in.text("leader"),
                in.word("capacity", Capacity.class),
                in.word("rsvp", Rsvp.class),
                in.number("members"),
                in.number("coming"),
                true,
                in.reference("post"),
                in.number("post_version"));
    }
}
