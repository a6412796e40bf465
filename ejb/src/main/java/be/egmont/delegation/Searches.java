package be.egmont.delegation;

import be.egmont.persistence.LikePattern;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;

/**
 * The search over people, posts and organisations, at most eight of each. Every word has to be there somewhere, whatever its
 * accents and capitals; where nothing has them all, what is written nearly so is found instead.
 */
final class Searches {

    /**
     * So much of the trigrams of what was typed must be in a name for it to be meant: "Abidjn" has five of seven in common with
     * Abidjan, "Enabel" two of seven with Isabelle.
     */
    private static final double NEARLY = 0.55;

    /** More than anything can be alike. */
    private static final double NEVER = 2;

    /** Shorter words are like too many others. */
    private static final int SHORTEST_TYPO = 4;

    private static final int MOST_WORDS = 6;

    /**
     * ?5 has each word of the text as a pattern, ?2 the text, ?6 how much alike a name is at least, ?7 the pattern of what begins with
     * the text: that comes first, then what has a word that begins so. Taking off accents is what costs here: OFFSET 0 keeps the planner
     * from doing it anew wherever the text is named.
     */
    private static final String EVERYTHING = """
            WITH asked AS MATERIALIZED (
                SELECT string_to_array(folded(?5), chr(10)) AS words, folded(?2) AS plain, CAST(?6 AS real) AS least,
                       folded(?7) AS beginning)
            (SELECT CASE WHEN p.id IS NULL THEN 'PERSON_OF_ORGANISATION' ELSE 'PERSON_OF_POST' END AS kind,
                    coalesce(p.code, o.code) AS code, n.reference,
                    n.name AS title_fr, n.name AS title_nl, n.name AS title_de, n.name AS title_en,
                    coalesce(p.name_fr, o.name_fr) AS place_fr, coalesce(p.name_nl, o.name_nl) AS place_nl,
                    coalesce(p.name_de, o.name_de) AS place_de, coalesce(p.name_en, o.name_en) AS place_en
               FROM asked
              CROSS JOIN (
                    SELECT q.given_name || ' ' || q.family_name AS name, q.given_name, q.family_name, q.reference, t.leads,
                           t.delegation_id,
                           folded(q.given_name || ' ' || q.family_name) AS plain
                      FROM participant t
                      JOIN edition e ON e.id = t.edition_id AND e.code = ?1
                      JOIN person q ON q.id = t.person_id
                     WHERE ?3 OR t.leads OR t.delegation_id = ANY (CAST(string_to_array(?4, ' ') AS bigint[]))
                    OFFSET 0) n
               JOIN delegation d ON d.id = n.delegation_id
               LEFT JOIN post p ON p.id = d.post_id
               LEFT JOIN organisation o ON o.id = d.organisation_id
              WHERE n.plain LIKE ALL (asked.words)
                 OR CASE WHEN asked.least <= 1 THEN word_similarity(asked.plain, n.plain) >= asked.least ELSE FALSE END
              ORDER BY CASE WHEN folded(n.family_name) LIKE asked.beginning OR n.plain LIKE asked.beginning THEN 0
                            WHEN n.plain LIKE '% ' || asked.beginning THEN 1 ELSE 2 END,
                       word_similarity(asked.plain, n.plain) DESC, n.leads DESC, n.family_name, n.given_name LIMIT 8)
            UNION ALL
            (SELECT 'POST', p.code, NULL, p.name_fr, p.name_nl, p.name_de, p.name_en, c.fr, c.nl, c.de, c.en
               FROM asked
              CROSS JOIN (
                    SELECT p.*, folded(concat_ws(' ', p.code, p.city_fr, p.city_nl, p.city_de, p.city_en,
                                                 h.name_fr, h.name_nl, h.name_de, h.name_en)) AS seat,
                           folded((SELECT string_agg(concat_ws(' ', k.name_fr, k.name_nl, k.name_de, k.name_en), ' ')
                                     FROM post_jurisdiction j JOIN country k ON k.code = j.country
                                    WHERE j.post_id = p.id)) AS lands
                      FROM post p LEFT JOIN country h ON h.code = p.country
                    OFFSET 0) p
               LEFT JOIN LATERAL (
                    SELECT string_agg(k.name_fr, ', ' ORDER BY k.code <> p.country, k.name_fr) AS fr,
                           string_agg(k.name_nl, ', ' ORDER BY k.code <> p.country, k.name_nl) AS nl,
                           string_agg(k.name_de, ', ' ORDER BY k.code <> p.country, k.name_de) AS de,
                           string_agg(k.name_en, ', ' ORDER BY k.code <> p.country, k.name_en) AS en
                      FROM (SELECT p.country AS code UNION SELECT j.country FROM post_jurisdiction j WHERE j.post_id = p.id) l
                      JOIN country k ON k.code = l.code) c ON TRUE
              WHERE concat_ws(' ', p.seat, p.lands) LIKE ALL (asked.words)
                 OR CASE WHEN asked.least <= 1 THEN word_similarity(asked.plain, concat_ws(' ', p.seat, p.lands)) >= asked.least
                         ELSE FALSE END
              ORDER BY CASE WHEN p.seat LIKE asked.beginning OR p.seat LIKE '% ' || asked.beginning THEN 0
                            WHEN p.seat LIKE ALL (asked.words) THEN 1 ELSE 2 END, word_similarity(asked.plain, p.seat) DESC, p.city_fr, p.code LIMIT 8)
            UNION ALL
            (SELECT 'ORGANISATION', o.code, NULL, o.name_fr, o.name_nl, o.name_de, o.name_en, NULL, NULL, NULL, NULL
               FROM asked
              CROSS JOIN (
                    SELECT o.*, folded(concat_ws(' ', o.code, o.name_fr, o.name_nl, o.name_de, o.name_en)) AS plain
                      FROM organisation o
                    OFFSET 0) o
              WHERE o.plain LIKE ALL (asked.words)
                 OR CASE WHEN asked.least <= 1 THEN word_similarity(asked.plain, o.plain) >= asked.least ELSE FALSE END
              ORDER BY CASE WHEN o.plain LIKE asked.beginning THEN 0 WHEN o.plain LIKE '% ' || asked.beginning THEN 1 ELSE 2 END,
                       word_similarity(asked.plain, o.plain) DESC, o.name_fr, o.code LIMIT 8)
            """;

    private Searches() {}

    /** What has all words of the text, else what has nearly that text; the best of each kind first. */
    static List<SearchResult> find(EntityManager em, String edition, DelegationVisibility sight, String text) {
        List<SearchResult> found = find(em, edition, sight, text, NEVER);
        return found.isEmpty() && text.length() >= SHORTEST_TYPO ? find(em, edition, sight, text, NEARLY) : found;
    }

    private static List<SearchResult> find(
            EntityManager em, String edition, DelegationVisibility sight, String text, double least) {
        String lower = text.toLowerCase(Locale.ROOT);
        return RowReader.of(
                        em,
                        EVERYTHING,
                        edition,
                        lower,
                        sight.isEverything(),
                        sight.own(),
                        LikePattern.containingEachWord(lower, MOST_WORDS),
                        least,
                        LikePattern.beginningWith(lower))
                .map(in -> new SearchResult(
                        in.word("kind", SearchResult.Kind.class),
                        in.text("code"),
                        in.reference("reference"),
                        in.translated("title"),
                        in.translated("place")))
                .toList();
    }
}
