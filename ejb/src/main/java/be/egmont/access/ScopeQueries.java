package be.egmont.access;

import be.egmont.persistence.LikePattern;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The SQL of the posts and organisations to which a grant can be bound. */
final class ScopeQueries {

    private static final int WORDS = 5;

    private static final String FOUND = """
            SELECT p.code, p.name_fr, p.name_nl, p.name_de, p.name_en
              FROM post p
             WHERE folded(concat_ws(' ', p.code, p.name_fr, p.name_nl, p.name_de, p.name_en))
                   LIKE ALL (string_to_array(folded(?1), chr(10)))
            UNION ALL
            SELECT o.code, o.name_fr, o.name_nl, o.name_de, o.name_en
              FROM organisation o
             WHERE folded(concat_ws(' ', o.code, o.name_fr, o.name_nl, o.name_de, o.name_en))
                   LIKE ALL (string_to_array(folded(?1), chr(10)))
             ORDER BY name_fr, code LIMIT ?2
            """;

    private ScopeQueries() {}

    /** Those whose code or name has each of the words. */
    static List<ScopeRow> find(EntityManager em, String text, int size) {
        return RowReader.of(em, FOUND, LikePattern.containingEachWord(text, WORDS), size)
                .map(in -> new ScopeRow(in.text("code"), in.translated("name")))
                .toList();
    }
}
