package be.egmont.it.browser;

import be.egmont.it.harness.Walk;
import be.egmont.it.table.Holding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Gives somebody one role after the other, each in place of the last one, also in an edition that is there only for it. */
final class Granting implements AutoCloseable {

    private static final String EDITION = """
            INSERT INTO edition SELECT (jsonb_populate_record(e, jsonb_build_object('id', -1, 'code', ?,
                   'reference', gen_random_uuid(), 'status', 'OPEN', 'programme_version', 0,
                   'starts_on', '2099-02-02', 'ends_on', '2099-02-06'))).*
              FROM edition e WHERE e.code = ?
            ON CONFLICT DO NOTHING
            """;

    private static final String GRANT = """
            INSERT INTO role_grant (id, version, reference, account_id, role, edition_id, post_id, organisation_id,
                                    starts_at, reason, given_by, given_at, confirmed_by, confirmed_at)
            SELECT -1, 1, gen_random_uuid(), a.id, ?, (SELECT id FROM edition WHERE code = ?),
                   (SELECT id FROM post WHERE code = ?), (SELECT id FROM organisation WHERE code = ?),
                   '2026-01-01Z', 'Needed for a walk', 'one', '2026-01-01Z', 'other', '2026-01-01Z'
              FROM account a WHERE a.subject = ?
            """;

    private final Walk walk;
    private final String subject;

    Granting(Walk walk, String subject) throws SQLException {
        this.walk = walk;
        this.subject = subject;
        run(EDITION, Holding.OTHER, Holding.NOW);
    }

    /** From the next request on. */
    void give(String role, Holding holding) throws SQLException {
        takeBack();
        run(GRANT, role, holding.edition(), holding.delegation(), holding.delegation(), subject);
    }

    private void takeBack() throws SQLException {
        run("DELETE FROM grant_use WHERE grant_id = -1");
        run("DELETE FROM role_grant WHERE id = -1");
    }

    @Override
    public void close() throws SQLException {
        takeBack();
        run("DELETE FROM edition WHERE code = ?", Holding.OTHER);
    }

    /** The first column of the first row. */
    static String one(Walk walk, String sql) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private void run(String sql, String... parameters) throws SQLException {
        try (Connection connection = walk.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
