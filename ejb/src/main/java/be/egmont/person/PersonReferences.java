package be.egmont.person;

import be.egmont.kernel.Refusal;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whatever refers to a person, as the catalogue of the database has it, so that no table that is added later is forgotten. Names of
 * tables and columns come from the catalogue, nothing of what a reader sends becomes SQL.
 */
public final class PersonReferences {

    /** A column that refers to people. */
    record Column(String relation, String field, boolean versioned) {}

    /** A row of it: the version is that after the move; null where rows have none. */
    record MovedRow(String relation, String field, long id, Integer version) {}

    private static final String COLUMNS = """
            SELECT c.relname AS relation, a.attname AS field,
                   EXISTS (SELECT 1 FROM pg_attribute v
                            WHERE v.attrelid = c.oid AND v.attname = 'version' AND NOT v.attisdropped) AS versioned
              FROM pg_constraint k
              JOIN pg_class c ON c.oid = k.conrelid
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
             WHERE k.contype = 'f' AND k.confrelid = CAST('person' AS regclass)
             ORDER BY c.relname, a.attname
            """;

    /** What runs by itself: an account with each sign-in, a job, a letter on its way. Their versions say nothing of a merge. */
    private static final Set<String> BY_ITSELF = Set.of("account", "job", "letter");

    private final EntityManager em;
    private final List<Column> columns;

    public PersonReferences(EntityManager em) {
        this.em = em;
        this.columns = RowReader.of(em, COLUMNS)
                .map(in -> new Column(
                        in.text("relation"),
                        in.text("field"),
                        in.truth("versioned") && !BY_ITSELF.contains(in.text("relation"))))
                .toList();
    }

    List<Column> columns() {
        return columns;
    }

    /** Whether anything refers to that person. */
    public boolean areAny(long person) {
        return !count(person).isEmpty();
    }

    /** How many rows of each table refer to that person, in one statement. */
    List<MergePreview.Move> count(long person) {
        String sql = columns.stream()
                .map(column -> "SELECT '" + column.relation() + "' AS relation FROM " + column.relation() + " WHERE "
                        + column.field() + " = ?1")
                .collect(Collectors.joining(" UNION ALL "));
        return RowReader.of(
                        em,
                        "SELECT relation, count(*) AS referring FROM (" + sql
                                + ") AS referring GROUP BY relation ORDER BY relation",
                        person)
                .map(in -> new MergePreview.Move(in.text("relation"), in.number("referring")))
                .toList();
    }

    /** Has all that refers to one refer to the other. */
    List<MovedRow> move(long from, long to) {
        List<MovedRow> moved = new ArrayList<>();
        for (Column column : columns) {
            moved.addAll(update(column, from, to, ""));
        }
        return moved;
    }

    /**
     * Has these rows refer to that person again, if nothing happened to them since.
     *
     * @throws Refusal {@code merge-touched} when something did
     */
    void moveBack(List<MovedRow> moved, long from, long to) {
        for (MovedRow row : moved) {
            Column column = columns.stream()
                    .filter(one ->
                            one.relation().equals(row.relation()) && one.field().equals(row.field()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("merge-touched"));
            String unless = row.version() == null ? "" : " AND version = " + row.version();
            if (update(column, from, to, " AND id = " + row.id() + unless).isEmpty()) {
                throw new Refusal(reason(row.relation()));
            }
        }
    }

    private static String reason(String relation) {
        return switch (relation) {
            case "participant" -> "merge-touched-participant";
            case "appointment" -> "merge-touched-appointment";
            case "mandate" -> "merge-touched-mandate";
            default -> "merge-touched";
        };
    }

    private List<MovedRow> update(Column column, long from, long to, String only) {
        String version = column.versioned() ? "version" : "CAST(NULL AS integer) AS version";
        String sql = "WITH moved AS (UPDATE " + column.relation() + " SET " + column.field() + " = ?1"
                + (column.versioned() ? ", version = version + 1" : "") + " WHERE " + column.field() + " = ?2" + only
                + " RETURNING id, " + version + ") SELECT id, version FROM moved ORDER BY id";
        return RowReader.of(em, sql, to, from)
                .map(in -> new MovedRow(
                        column.relation(),
                        column.field(),
                        in.id("id"),
                        in.isNull("version") ? null : in.number("version")))
                .toList();
    }
}
