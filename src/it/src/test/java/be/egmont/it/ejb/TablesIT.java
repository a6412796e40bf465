package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the database keeps by itself, whoever writes to it. */
@InsideServer
class TablesIT {

    private static final String EXCLUSION = "23P01";

    /** Each table that has a reference of its own and leads to an edition, with the shortest way there. */
    private static final String PATHS = """
            WITH RECURSIVE way AS (
                SELECT c.relname::text AS relation, c.relname::text AS reached, c.relname || ' t0' AS tables, 0 AS steps
                  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
                 UNION ALL
                SELECT w.relation, p.target,
                       w.tables || ' LEFT JOIN ' || p.target || ' t' || w.steps + 1 || ' ON t' || w.steps + 1
                       || '.id = t' || w.steps || '.' || p.field,
                       w.steps + 1
                  FROM way w JOIN journal_pointer p ON p.relation = w.reached
                 WHERE w.reached <> 'edition' AND w.steps < 5)
            SELECT DISTINCT ON (w.relation) w.relation, w.tables, 't' || w.steps || '.id' AS edition, a.attname AS key
              FROM way w
              JOIN pg_attribute a ON a.attrelid = w.relation::regclass AND a.atttypid = 'uuid'::regtype
              JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisunique AND i.indkey::text = a.attnum::text
             WHERE w.reached = 'edition'
             ORDER BY w.relation, w.steps, w.tables
            """;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    @Test
    void theDemoEditionIsThere() throws SQLException {
        assertThat(
                        count(
                                "SELECT count(*) FROM participant p JOIN edition e ON e.id = p.edition_id WHERE e.code = '2026'"))
                .isGreaterThan(500);
        assertThat(count("SELECT count(*) FROM post WHERE status = 'OPEN'")).isGreaterThan(100);
    }

    @Test
    void aRoomIsNeverTakenTwice() {
        refused(
                EXCLUSION,
                "INSERT INTO session_room (session_id, room_id) SELECT other.id, taken.room_id"
                        + " FROM session_room taken JOIN session held ON held.id = taken.session_id"
                        + " JOIN session other ON other.id <> held.id"
                        + " AND tstzrange(other.starts_at, other.ends_at) && tstzrange(held.starts_at, held.ends_at)"
                        + " AND NOT EXISTS (SELECT 1 FROM session_room o"
                        + " WHERE o.session_id = other.id AND o.room_id = taken.room_id)"
                        + " LIMIT 1");
    }

    @Test
    void aTableAndAPersonAreNeverTakenTwice() {
        String requests =
                "INSERT INTO meeting_request (id, version, reference, edition_id, asking_id, asked_id, subject,"
                        + " priority, wish, minutes, state, asked_by, asked_at)"
                        + " SELECT -n, 1, gen_random_uuid(), e.id, min(d.id), max(d.id), 'Essai', 'NICE', 'NONE', 15, 'WITHDRAWN',"
                        + " 'test', now() FROM generate_series(1, 2) n, edition e JOIN delegation d ON d.edition_id = e.id"
                        + " WHERE e.code = '2026' GROUP BY n, e.id";
        String meeting = "INSERT INTO meeting (id, version, reference, edition_id, request_id, table_id, starts_at,"
                + " ends_at, placed_by, placed_at) SELECT -%d, 1, gen_random_uuid(), q.edition_id, q.id, t.id,"
                + " '2026-02-05T09:%d:00Z', '2026-02-05T09:%d:00Z', 'test', now() FROM meeting_request q, room_table t"
                + " WHERE q.id = -%d AND t.number = %d";
        String person = "INSERT INTO meeting_participant (meeting_id, participant_id)"
                + " SELECT -%d, min(id) FROM participant";
        refused(EXCLUSION, requests, meeting.formatted(1, 0, 15, 1, 1), meeting.formatted(2, 10, 25, 2, 1));
        refused(
                EXCLUSION,
                requests,
                meeting.formatted(1, 0, 15, 1, 1),
                meeting.formatted(2, 10, 25, 2, 2),
                person.formatted(1),
                person.formatted(2));
    }

    @Test
    void whatHasHappenedIsNeverChanged() throws SQLException {
        for (String table : List.of(
                "journal_entry",
                "attendance_event",
                "attendance_correction",
                "report_export",
                "meeting_step",
                "session_held",
                "participant_stay",
                "needs_erasure",
                "guest_erasure",
                "session_answer",
                "programme_release",
                "released_session",
                "released_session_room")) {
            assertThat(count("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = '" + table
                            + "'::regclass AND tgfoid = 'refuse_change'::regproc AND tgtype & 24 = 24"))
                    .as("%s refuses UPDATE and DELETE", table)
                    .isEqualTo(1);
        }
        String journal = "INSERT INTO journal_entry (at, actor, door, verb, outcome, millis)"
                + " VALUES (now(), 'test', 'Doors', 'open', 'DONE', 1)";
        refused(null, journal, "UPDATE journal_entry SET actor = 'somebody else'");
        refused(null, journal, "DELETE FROM journal_entry");
        refused(null, "TRUNCATE journal_entry");
        refused(null, "DELETE FROM programme_release");
    }

    /** Else a role for one edition would open what belongs to another, or what belongs to its own would not be there for it. */
    @Test
    void everyTableWithAnEditionOrAPathToOneIsKnownToEditionOf() throws SQLException {
        List<String> faults = new ArrayList<>();
        List<String> held = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery(PATHS)) {
            while (path.next()) {
                String table = path.getString("relation");
                String query = "SELECT count(*) FROM (SELECT edition_of(t0." + path.getString("key") + ") AS told, "
                        + path.getString("edition") + " AS true_one FROM " + path.getString("tables")
                        + " ORDER BY t0.id LIMIT 20) x WHERE ";
                if (count(query + "told IS DISTINCT FROM true_one") > 0) {
                    faults.add(table);
                }
                if (count(query + "true_one IS NOT NULL") > 0) {
                    held.add(table);
                }
                // where the demo has no row, at least the function names the table
                if (count("SELECT count(*) FROM pg_proc WHERE proname = 'edition_of' AND prosrc ~ '\\m" + table
                                + "\\M'")
                        == 0) {
                    faults.add(table + " is not named");
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(held)
                .contains(
                        "edition",
                        "delegation",
                        "participant",
                        "session",
                        "invitation",
                        "released_session",
                        "meeting_request",
                        "meeting_step",
                        "attendance_event");
    }

    /** The last of them, after the others were done; nothing of it stays. */
    private void refused(String state, String... statements) {
        ThrowingCallable all = () -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    for (int i = 0; i < statements.length - 1; i++) {
                        assertThat(statement.executeUpdate(statements[i])).isPositive();
                    }
                    statement.executeUpdate(statements[statements.length - 1]);
                } finally {
                    connection.rollback();
                }
            }
        };
        assertThatThrownBy(all)
                .as(Stream.of(statements).reduce((first, second) -> second).orElse(""))
                .isInstanceOfSatisfying(SQLException.class, no -> {
                    if (state != null) {
                        assertThat(no.getSQLState()).isEqualTo(state);
                    }
                });
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
