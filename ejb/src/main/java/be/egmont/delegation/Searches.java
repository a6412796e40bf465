package be.egmont.delegation;

/** The SQL of the search: each kind by its own index, at most eight of each. */
final class Searches {

    static final String EVERYTHING = """
            (SELECT CASE WHEN p.id IS NULL THEN 'PERSON_OF_ORGANISATION' ELSE 'PERSON_OF_POST' END AS kind,
                    coalesce(p.code, o.code) AS code,
                    q.given_name || ' ' || q.family_name AS title_fr, q.given_name || ' ' || q.family_name AS title_nl,
                    q.given_name || ' ' || q.family_name AS title_de, q.given_name || ' ' || q.family_name AS title_en,
                    coalesce(p.name_fr, o.name_fr) AS place_fr, coalesce(p.name_nl, o.name_nl) AS place_nl,
                    coalesce(p.name_de, o.name_de) AS place_de, coalesce(p.name_en, o.name_en) AS place_en
               FROM person q
               JOIN participant t ON t.person_id = q.id
               JOIN edition e ON e.id = t.edition_id AND e.code = ?1
               JOIN delegation d ON d.id = t.delegation_id
               LEFT JOIN post p ON p.id = d.post_id
               LEFT JOIN organisation o ON o.id = d.organisation_id
              WHERE folded(q.given_name || ' ' || q.family_name) LIKE folded(?2)
                AND (?3 OR t.leads OR t.delegation_id = ANY (CAST(string_to_array(?4, ' ') AS bigint[])))
              ORDER BY t.leads DESC, q.family_name, q.given_name LIMIT 8)
            UNION ALL
            (SELECT 'POST', p.code, p.name_fr, p.name_nl, p.name_de, p.name_en,
                    c.name_fr, c.name_nl, c.name_de, c.name_en
               FROM post p LEFT JOIN country c ON c.code = p.country
              WHERE folded(concat_ws(' ', p.code, p.city_fr, p.city_nl, p.city_de, p.city_en,
                                     c.name_fr, c.name_nl, c.name_de, c.name_en)) LIKE folded(?2)
              ORDER BY p.city_fr, p.code LIMIT 8)
            UNION ALL
            (SELECT 'ORGANISATION', o.code, o.name_fr, o.name_nl, o.name_de, o.name_en,
                    NULL, NULL, NULL, NULL
               FROM organisation o
              WHERE folded(concat_ws(' ', o.code, o.name_fr, o.name_nl, o.name_de, o.name_en)) LIKE folded(?2)
              ORDER BY o.name_fr, o.code LIMIT 8)
            """;

    private Searches() {}
}
