package be.egmont.exchange;

import be.egmont.edition.Edition;
import be.egmont.kernel.Translated;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of files that were brought in; what they changed is read from the journal. */
final class RunQueries {

    private static final String RUNS = """
            SELECT r.reference, r.version, r.kind, r.file_name, coalesce(b.name, r.imported_by) AS imported_by, r.imported_at,
                   r.created, r.changed, r.unchanged, coalesce(u.name, r.undone_by) AS undone_by, r.undone_at,
                   count(*) OVER () AS total
              FROM import_run r
              LEFT JOIN LATERAL (SELECT a.name FROM account a WHERE a.subject = r.imported_by
                                  ORDER BY a.last_seen DESC LIMIT 1) b ON true
              LEFT JOIN LATERAL (SELECT a.name FROM account a WHERE a.subject = r.undone_by
                                  ORDER BY a.last_seen DESC LIMIT 1) u ON true
            """;

    /** The row of the journal in which the verb that brought it in says what it changed. */
    private static final String ENTRY = """
            SELECT e.id FROM journal_subject s JOIN journal_entry e ON e.id = s.entry_id
             WHERE s.thing = ?1 AND e.door = 'Imports' AND e.verb = 'apply' AND e.outcome = 'DONE'
             ORDER BY e.id LIMIT 1
            """;

    private static final String NAMES = """
            , journal_name(t.relation, t.id, 'fr') AS name_fr, journal_name(t.relation, t.id, 'nl') AS name_nl,
              journal_name(t.relation, t.id, 'de') AS name_de, journal_name(t.relation, t.id, 'en') AS name_en
            """;

    private static final String THING = """
             LEFT JOIN LATERAL journal_thing(CASE WHEN x.thing ~ '^[0-9a-f]{8}-' THEN CAST(x.thing AS uuid) END) t ON true
            """;

    private static final String CHANGES =
            "SELECT x.relation, x.act, x.thing, x.fields, x.total" + NAMES + """
              FROM (SELECT c ->> 'relation' AS relation, c ->> 'act' AS act, c ->> 'thing' AS thing,
                           (SELECT string_agg(f, '|' ORDER BY f) FROM jsonb_object_keys(c -> 'fields') AS f) AS fields,
                           count(*) OVER () AS total, y.place
                      FROM journal_entry e
                     CROSS JOIN LATERAL jsonb_array_elements(CAST(e.changes AS jsonb)) WITH ORDINALITY AS y (c, place)
                     WHERE e.id = ?1 AND c ->> 'thing' IS NOT NULL AND c ->> 'relation' <> 'import_run'
                     ORDER BY y.place LIMIT ?2 OFFSET ?3) AS x
            """ + THING + " ORDER BY x.place";

    /**
     * What others have changed since. Another file that was undone meanwhile has left everything as it was, and neither it nor
     * its undoing counts.
     */
    private static final String TOUCHED = """
            WITH mine AS MATERIALIZED (
                     SELECT DISTINCT c ->> 'thing' AS thing, c ->> 'relation' AS relation
                       FROM journal_entry e CROSS JOIN LATERAL jsonb_array_elements(CAST(e.changes AS jsonb)) AS c
                      WHERE e.id = ?1 AND c ->> 'thing' IS NOT NULL AND c ->> 'relation' <> 'import_run'),
                 later AS MATERIALIZED (
                     SELECT DISTINCT ON (m.thing) m.thing, m.relation, j.actor, j.at
                       FROM mine m
                       JOIN journal_subject s ON s.thing = m.thing AND s.entry_id > ?1
                       JOIN journal_entry j ON j.id = s.entry_id AND j.outcome = 'DONE'
                      WHERE EXISTS (SELECT 1 FROM jsonb_array_elements(CAST(coalesce(s.changes, j.changes) AS jsonb)) AS c
                                     WHERE c ->> 'thing' = m.thing)
                        AND NOT EXISTS (SELECT 1 FROM journal_subject r JOIN import_run i ON CAST(i.reference AS text) = r.thing
                                         WHERE r.entry_id = j.id AND i.undone_at IS NOT NULL)
                      ORDER BY m.thing, j.id DESC),
                 x AS MATERIALIZED (SELECT l.*, count(*) OVER () AS total FROM later l ORDER BY l.at LIMIT ?2)
            SELECT x.relation, x.at, x.total,
                   coalesce((SELECT a.name FROM account a WHERE a.subject = x.actor ORDER BY a.last_seen DESC LIMIT 1), x.actor)
                       AS actor""" + NAMES + " FROM x" + THING + " ORDER BY x.at";

    /** What it made in a table, in the order in which it was made. */
    private static final String MADE = """
            SELECT CAST(c ->> 'thing' AS uuid) AS reference
              FROM journal_entry e
             CROSS JOIN LATERAL jsonb_array_elements(CAST(e.changes AS jsonb)) WITH ORDINALITY AS y (c, place)
             WHERE e.id = ?1 AND c ->> 'relation' = ?2 AND c ->> 'act' = 'INSERT'
             ORDER BY y.place
            """;

    /** Those of the grants among it that nothing has ended yet. */
    private static final String OPEN_GRANTS = "SELECT m.reference FROM (" + MADE + """
            ) AS m JOIN role_grant g ON g.reference = m.reference
             WHERE g.revoked_at IS NULL AND (g.ends_at IS NULL OR g.ends_at > CAST(?3 AS timestamptz))
             ORDER BY g.id
            """;

    private static final String UNDO = "SELECT x.relation, NULL AS actor, NULL AS at, count(*) OVER () AS total" + NAMES
            + " FROM import_undo(?1) AS x" + THING + " LIMIT ?2";

    private static final String STAYS = """
            SELECT DISTINCT t.edition_id
              FROM journal_entry e
             CROSS JOIN LATERAL jsonb_array_elements(CAST(e.changes AS jsonb)) AS c
              JOIN participant_stay s ON s.reference = CAST(c ->> 'thing' AS uuid)
              JOIN participant t ON t.id = s.participant_id
             WHERE e.id = ?1 AND c ->> 'relation' = 'participant_stay'
             ORDER BY t.edition_id
            """;

    private static final String UNDO_STAYS =
            "SELECT edition_id, participant FROM import_undo_stays(?1, ?2, CAST(?3 AS timestamptz))";

    private final EntityManager em;

    RunQueries(EntityManager em) {
        this.em = em;
    }

    ImportRunList list(int offset, int size) {
        List<RowReader> rows = RowReader.of(
                        em, RUNS + " ORDER BY r.imported_at DESC, r.id DESC LIMIT ?1 OFFSET ?2", size, offset)
                .toList();
        return new ImportRunList(rows.stream().map(RunQueries::row).toList(), total(rows));
    }

    Optional<ImportRunRow> find(UUID run) {
        return RowReader.of(em, RUNS + " WHERE r.reference = ?1", run)
                .map(RunQueries::row)
                .findFirst();
    }

    private static ImportRunRow row(RowReader in) {
        return new ImportRunRow(
                in.reference("reference"),
                in.number("version"),
                in.word("kind", ImportKind.class),
                in.text("file_name"),
                in.text("imported_by"),
                in.moment("imported_at"),
                in.number("created"),
                in.number("changed"),
                in.number("unchanged"),
                in.text("undone_by"),
                in.isNull("undone_at") ? null : in.moment("undone_at"));
    }

    private static long total(List<RowReader> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).id("total");
    }

    /** Empty when the journal does not say what it changed. */
    Optional<Long> entry(UUID run) {
        return RowReader.of(em, ENTRY, run.toString()).map(in -> in.id("id")).findFirst();
    }

    ImportedChanges changes(long entry, int offset, int size) {
        List<RowReader> rows = RowReader.of(em, CHANGES, entry, size, offset).toList();
        return new ImportedChanges(
                rows.stream()
                        .map(in -> new ImportedChange(in.text("relation"), in.text("act"), name(in), in.list("fields")))
                        .toList(),
                total(rows));
    }

    /** The first of what others have changed since, with how much there is. */
    Touched touched(long entry, int most) {
        return touched(RowReader.of(em, TOUCHED, entry, most).toList());
    }

    /** What it made in that table. */
    List<UUID> made(long entry, String relation) {
        return references(RowReader.of(em, MADE, entry, relation));
    }

    /** The grants that it made and nothing has ended yet. */
    List<UUID> openGrants(long entry, Instant now) {
        return references(RowReader.of(em, OPEN_GRANTS, entry, "role_grant", now.toString()));
    }

    private static List<UUID> references(Stream<RowReader> rows) {
        return rows.map(in -> in.reference("reference")).toList();
    }

    /** Takes it back, as far as everything is as it was left; the rest is told. */
    Touched undo(long entry, int most) {
        return touched(RowReader.of(em, UNDO, entry, most).toList());
    }

    /** The editions of which it changed answers. */
    List<Edition> answered(long entry) {
        return RowReader.of(em, STAYS, entry)
                .map(in -> em.find(Edition.class, in.id("edition_id")))
                .toList();
    }

    /** Says of each participant whose answer it changed once more what had been said before; by edition who they are. */
    Map<Long, List<UUID>> undoStays(long entry, String by, Instant now) {
        return RowReader.of(em, UNDO_STAYS, entry, by, now.toString())
                .collect(Collectors.groupingBy(
                        in -> in.id("edition_id"),
                        TreeMap::new,
                        Collectors.mapping(in -> in.reference("participant"), Collectors.toList())));
    }

    private static Touched touched(List<RowReader> rows) {
        return new Touched(
                rows.stream()
                        .map(in -> new TouchedThing(
                                in.text("relation"),
                                name(in),
                                in.text("actor"),
                                in.isNull("at") ? null : in.moment("at")))
                        .toList(),
                total(rows));
    }

    private static Translated name(RowReader in) {
        Translated name = in.translated("name");
        return name == null ? null : name.copy();
    }

    /** What is not any more as a file left it. */
    record Touched(List<TouchedThing> first, long count) {}
}
