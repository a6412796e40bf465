package be.egmont.person;

import static be.egmont.text.Json.JSON;

import be.egmont.kernel.Refusal;
import be.egmont.persistence.RowReader;
import be.egmont.person.PersonReferences.MovedRow;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of people as they are in the database, before and after a merge: whatever columns they have. */
final class MergeRecord {

    /** How long a merge can be undone; after that, what it needs is forgotten. */
    static final Duration UNDOABLE = Duration.ofDays(30);

    /**
     * A person as a row.
     *
     * @param row all of it, as JSON
     */
    record Found(long id, int version, UUID reference, String subject, String row) {}

    private static final String BOTH = """
            SELECT id, version, reference, subject, CAST(to_jsonb(p) AS text) AS whole
              FROM person p WHERE CAST(reference AS text) IN (?1, ?2) ORDER BY id FOR UPDATE
            """;

    /** All of a person but what tells one row from another. */
    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
             WHERE attrelid = CAST('person' AS regclass) AND attnum > 0 AND NOT attisdropped
               AND attname NOT IN ('id', 'version', 'reference')
            """;

    private MergeRecord() {}

    /** Both people, and nobody else changes them until the transaction ends. */
    static List<Found> lock(EntityManager em, UUID one, UUID other) {
        return RowReader.of(em, BOTH, one.toString(), other.toString())
                .map(in -> new Found(
                        in.id("id"),
                        in.number("version"),
                        in.reference("reference"),
                        in.text("subject"),
                        in.text("whole")))
                .toList();
    }

    static Found one(List<Found> both, UUID reference) {
        return both.stream()
                .filter(found -> found.reference().equals(reference))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    static void delete(EntityManager em, long id) {
        RowReader.query(em, "DELETE FROM person WHERE id = ?1", id).executeUpdate();
    }

    static void insert(EntityManager em, String row) {
        RowReader.query(
                        em,
                        "INSERT INTO person SELECT (jsonb_populate_record(CAST(NULL AS person), CAST(?1 AS jsonb))).*",
                        row)
                .executeUpdate();
    }

    /** Writes the columns as they are in the JSON over those of the row; it gets a version of its own. */
    static void overwrite(EntityManager em, long id, String row) {
        String columns = RowReader.of(em, COLUMNS)
                .map(in -> in.text("columns"))
                .findFirst()
                .orElseThrow();
        RowReader.query(
                        em,
                        "UPDATE person SET (" + columns + ") = (SELECT " + columns
                                + " FROM jsonb_populate_record(CAST(NULL AS person), CAST(?1 AS jsonb))),"
                                + " version = version + 1 WHERE id = ?2",
                        row,
                        id)
                .executeUpdate();
    }

    static void keep(
            EntityManager em, Found gone, Found kept, String after, List<MovedRow> moved, Instant at, String by) {
        RowReader.query(
                        em,
                        "INSERT INTO person_merge (gone, kept, gone_row, kept_row, kept_after, moved, merged_at, merged_by)"
                                + " SELECT CAST(?1 AS uuid), CAST(?2 AS uuid), CAST(?3 AS jsonb), CAST(?4 AS jsonb),"
                                + " CAST(?5 AS jsonb), CAST(?6 AS jsonb), ?7, ?8",
                        gone.reference().toString(),
                        kept.reference().toString(),
                        gone.row(),
                        kept.row(),
                        after,
                        json(moved),
                        Timestamp.from(at),
                        by)
                .executeUpdate();
    }

    /** Forgets what can be undone no more. */
    static void forgetOld(EntityManager em, Instant now) {
        RowReader.query(em, "DELETE FROM person_merge WHERE merged_at <= ?1", Timestamp.from(now.minus(UNDOABLE)))
                .executeUpdate();
    }

    /** The row of one, with these fields as they are of the other; who alone can sign in stays known by that. */
    static String mixed(String kept, String gone, Set<PersonField> fromGone) {
        JsonObject other = object(gone);
        JsonObjectBuilder mixed = JSON.createObjectBuilder(object(kept));
        for (PersonField field : fromGone) {
            String column = field.name().toLowerCase(Locale.ROOT);
            mixed.add(column, other.get(column));
        }
        if (object(kept).isNull("subject")) {
            mixed.add("subject", other.get("subject"));
        }
        return mixed.build().toString();
    }

    static boolean isSame(String row, String other) {
        return object(row).equals(object(other));
    }

    static long id(String row) {
        return object(row).getJsonNumber("id").longValue();
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String json(List<MovedRow> moved) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        moved.forEach(row -> rows.add(JSON.createObjectBuilder()
                .add("relation", row.relation())
                .add("field", row.field())
                .add("id", row.id())
                .add("version", row.version() == null ? JsonValue.NULL : JSON.createValue(row.version()))));
        return rows.build().toString();
    }

    static List<MovedRow> moved(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonObject)
                    .map(row -> new MovedRow(
                            row.getString("relation"),
                            row.getString("field"),
                            row.getJsonNumber("id").longValue(),
                            version(row)))
                    .collect(Collectors.toList());
        }
    }

    private static Integer version(JsonObject row) {
        return row.isNull("version") ? null : row.getInt("version");
    }
}
