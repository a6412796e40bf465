package be.egmont.audit;

import static be.egmont.text.Json.JSON;

import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The SQL of reading the journal. */
final class JournalQueries {

    /** A time that no calendar has is none: it must not keep anybody from reading the row that bears it. */
    private static final String ROW =
            "e.id, CASE WHEN e.at >= '0001-01-02' AND e.at < '9999-12-31' THEN e.at END AS at,"
                    + " e.actor, e.on_behalf, e.door, e.verb, e.thing, e.outcome, e.reason,"
                    + " e.address, e.channel, e.millis, e.changes";

    private static final String LINES = """
            , l.seq, encode(l.previous, 'hex') AS previous, encode(l.hash, 'hex') AS hash,
                   (SELECT a.name FROM account a WHERE a.subject = e.actor ORDER BY a.last_seen DESC LIMIT 1) AS name
              FROM journal_entry e LEFT JOIN journal_link l ON l.entry_id = e.id
            """;

    /**
     * Fifty imports would fill the memory with what no page can show. Their octets are known from the row itself, while
     * for their characters the database would have to fetch and unpack each of them.
     */
    private static final String CUT =
            ROW.replace("e.changes", "CASE WHEN octet_length(e.changes) <= 60000 THEN e.changes END AS changes")
                    + ", octet_length(e.changes) > 60000 AS cut";

    private static final String WHOLE = ROW + ", FALSE AS cut";

    /**
     * One look-up in the index for each thing of the family, however long the journal is. Of a row that changed a great deal only
     * what it changed of this thing: an import of hundreds of people is in the history of each of them. From where it was done
     * is for administrators.
     */
    private static final String HISTORY =
            """
            WITH family AS MATERIALIZED (SELECT journal_family(CAST(?1 AS uuid)) AS f),
                 youngest AS MATERIALIZED (
                     SELECT DISTINCT s.entry_id
                       FROM unnest((SELECT f FROM family)) AS t (thing)
                      CROSS JOIN LATERAL (SELECT x.entry_id FROM journal_subject x
                                           WHERE x.thing = t.thing AND x.entry_id < ?4
                                           ORDER BY x.entry_id DESC LIMIT ?2) AS s
                      ORDER BY s.entry_id DESC LIMIT ?2)
            SELECT\s""" + ROW.replace("e.address", "CAST(NULL AS text) AS address").replace("e.changes", """
                    CASE WHEN NOT journal_is_long(e.changes) THEN e.changes
                         ELSE (SELECT CAST(jsonb_agg(c) AS text)
                                 FROM journal_subject s CROSS JOIN jsonb_array_elements(CAST(s.changes AS jsonb)) AS c
                                WHERE s.entry_id = e.id AND s.thing = ANY (CAST((SELECT f FROM family) AS text[]))) END AS changes
                    """)
                    + ", FALSE AS cut" + LINES
                    + " WHERE e.id IN (SELECT y.entry_id FROM youngest y) AND NOT EXISTS (SELECT 1 FROM journal_thing(CAST(?1 AS uuid)) t"
                    + " WHERE t.relation = ANY (CAST(?3 AS text[]))) ORDER BY e.id DESC";

    /** Places of rows that the histories of their things do not show as they are. */
    private static final String UNLISTED = """
            SELECT DISTINCT l.seq
              FROM (SELECT e.id, s.subject, s.part
                      FROM journal_entry e CROSS JOIN LATERAL journal_subjects(e.thing, e.changes) AS s) AS d
              FULL JOIN journal_subject s ON s.entry_id = d.id AND s.thing = d.subject
              JOIN journal_link l ON l.entry_id = coalesce(d.id, s.entry_id)
             WHERE d.id IS NULL OR s.entry_id IS NULL OR d.part IS DISTINCT FROM s.changes
             ORDER BY l.seq LIMIT 100
            """;

    /** So many at once, but no more than so many characters of changes unless it is a single row: imports are large. */
    private static final String LINKS = "SELECT * FROM (SELECT " + ROW + """
            , l.seq, l.entry_id, encode(l.previous, 'hex') AS previous, encode(l.hash, 'hex') AS hash,
                   row_number() OVER (ORDER BY l.seq, l.entry_id) AS place,
                   sum(octet_length(e.changes)) OVER (ORDER BY l.seq, l.entry_id) AS octets
              FROM (SELECT * FROM journal_link
                     WHERE seq >= ?1 AND (seq, entry_id) > (?1, ?2) ORDER BY seq, entry_id LIMIT ?3) l
              LEFT JOIN journal_entry e ON e.id = l.entry_id) AS page
             WHERE place = 1 OR octets IS NULL OR octets <= 4000000
             ORDER BY seq, entry_id
            """;

    private static final String PLACES = "SELECT encode(hash, 'hex') AS known, max(seq) AS seq FROM journal_link"
            + " WHERE hash IN (SELECT decode(x, 'hex') FROM jsonb_array_elements_text(CAST(?1 AS jsonb)) AS x)"
            + " GROUP BY hash";

    private final StringBuilder where = new StringBuilder(" WHERE TRUE");
    private final List<Object> values = new ArrayList<>();

    JournalQueries(JournalSearch search) {
        if (search.person() != null && !search.person().isBlank()) {
            String part = search.person().strip();
            String pattern = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            String subjects = "(SELECT a.subject FROM account a WHERE folded(a.name) LIKE folded(?))";
            // also whom somebody else acted for
            and(
                    "(e.actor = ? OR e.on_behalf = ? OR e.actor IN " + subjects + " OR e.on_behalf IN " + subjects
                            + ")",
                    part,
                    part,
                    "%" + pattern + "%",
                    "%" + pattern + "%");
        }
        if (search.thing() != null) {
            and(
                    "e.id IN (SELECT s.entry_id FROM journal_subject s WHERE s.thing = ?)",
                    search.thing().toString());
        }
        if (search.from() != null) {
            and("e.at >= ?", Timestamp.from(search.from()));
        }
        if (search.to() != null) {
            and("e.at < ?", Timestamp.from(search.to()));
        }
        if (search.verb() != null && !search.verb().isBlank()) {
            String verb = search.verb().strip().toLowerCase(Locale.ROOT);
            and("lower(? || '') IN (lower(e.door), lower(e.verb), lower(e.door || '.' || e.verb))", verb);
        }
        if (search.outcome() != null) {
            and("e.outcome = ?", search.outcome());
        }
    }

    private void and(String condition, Object... parts) {
        String numbered = condition;
        for (Object part : parts) {
            values.add(part);
            numbered = numbered.replaceFirst("\\?(?![0-9])", "?" + values.size());
        }
        where.append(" AND ").append(numbered);
    }

    /** Of all rows the place of the last in the chain: counting them would take the longer the more there are. */
    long count(EntityManager em) {
        if (values.isEmpty()) {
            return RowReader.of(em, "SELECT coalesce(max(seq), 0) AS links FROM journal_link")
                    .map(in -> in.id("links"))
                    .findFirst()
                    .orElseThrow();
        }
        return ((Number) filled(em.createNativeQuery("SELECT count(*) FROM journal_entry e" + where))
                        .getSingleResult())
                .longValue();
    }

    /** Only the rows of the page are joined with what stands beside them: those before it are counted off in the index. */
    List<JournalLine> page(EntityManager em, boolean oldestFirst, int offset, int size) {
        String order = " ORDER BY e.id" + (oldestFirst ? "" : " DESC");
        int next = values.size() + 1;
        String ids = "SELECT e.id FROM journal_entry e" + where + order + " LIMIT ?" + next + " OFFSET ?" + (next + 1);
        return lines(filled(em.createNativeQuery("SELECT " + CUT + LINES + " WHERE e.id IN (" + ids + ")" + order))
                .setParameter(next, size)
                .setParameter(next + 1, offset));
    }

    /** From the oldest on, after that row. */
    List<JournalLine> after(EntityManager em, long id, int size) {
        return lines(
                filled(em.createNativeQuery("SELECT " + WHOLE + LINES + where + " AND e.id > " + id + " ORDER BY e.id"))
                        .setMaxResults(size));
    }

    static Optional<JournalLine> find(EntityManager em, long id) {
        return lines(em.createNativeQuery("SELECT " + WHOLE + LINES + " WHERE e.id = ?1")
                        .setParameter(1, id))
                .stream()
                .findFirst();
    }

    static List<JournalLine> history(EntityManager em, UUID thing, Long before, int size, Set<String> hidden) {
        return lines(em.createNativeQuery(HISTORY)
                .setParameter(1, thing.toString())
                .setParameter(2, size)
                .setParameter(3, "{" + String.join(",", hidden) + "}")
                .setParameter(4, before == null ? Long.MAX_VALUE : before));
    }

    /** The chain, after that link; from its start after none. */
    static List<ChainLink> links(EntityManager em, ChainLink after, int size) {
        return RowReader.of(
                        em,
                        LINKS,
                        after == null ? Long.MIN_VALUE : after.seq(),
                        after == null ? Long.MIN_VALUE : after.entry(),
                        size)
                .map(in -> new ChainLink(
                        in.id("seq"),
                        in.id("entry_id"),
                        in.text("previous"),
                        in.text("hash"),
                        in.isNull("id") ? null : row(in)))
                .toList();
    }

    /** Where the links with these hashes stand; without those of which there is none. */
    static Map<String, Long> places(EntityManager em, Collection<String> hashes) {
        return RowReader.of(em, PLACES, JSON.createArrayBuilder(hashes).build().toString())
                .collect(Collectors.toMap(in -> in.text("known"), in -> in.id("seq")));
    }

    /** Rows that hang on no link. */
    static List<Long> loose(EntityManager em) {
        return RowReader.of(
                        em,
                        "SELECT e.id FROM journal_entry e WHERE NOT EXISTS"
                                + " (SELECT 1 FROM journal_link l WHERE l.entry_id = e.id) ORDER BY e.id LIMIT 100")
                .map(in -> in.id("id"))
                .toList();
    }

    /** Of a whole journal: where the histories of things say something else than its rows. */
    static List<Long> unlisted(EntityManager em) {
        return RowReader.of(em, UNLISTED).map(in -> in.id("seq")).toList();
    }

    private Query filled(Query query) {
        for (int place = 0; place < values.size(); place++) {
            query.setParameter(place + 1, values.get(place));
        }
        return query;
    }

    private static List<JournalLine> lines(Query query) {
        return RowReader.of(query)
                .map(in -> new JournalLine(
                        in.isNull("seq") ? 0 : in.id("seq"),
                        in.text("previous"),
                        in.text("hash"),
                        in.text("name"),
                        in.truth("cut"),
                        row(in)))
                .toList();
    }

    private static JournalRow row(RowReader in) {
        return new JournalRow(
                in.id("id"),
                in.moment("at"),
                in.text("actor"),
                in.text("on_behalf"),
                in.text("door"),
                in.text("verb"),
                in.text("thing"),
                in.text("outcome"),
                in.text("reason"),
                in.text("address"),
                in.text("channel"),
                in.number("millis"),
                in.text("changes"));
    }
}
