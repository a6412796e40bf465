package be.egmont.bench.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * Copies the demo edition into years of history, so that pages can be measured on the amount of data that the house is
 * made for. Straight in the database: what is measured is reading, and the rows are those that the product itself made.
 */
final class Editions {

    private final Connection database;

    Editions(Connection database) {
        this.database = database;
    }

    /**
     * Adds copies until there are that many editions with people, sessions, meetings and attendance.
     *
     * @param wanted with the one that is there
     */
    void growTo(int wanted) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(script("copy-edition.sql"));
            statement.execute("CALL pg_temp.copy_editions(" + count() + ", " + (wanted - 1) + ")");
            statement.execute("ANALYZE");
        }
    }

    /** How many there are with sessions. */
    int count() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(DISTINCT edition_id) FROM session")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Rows of the tables that grow with the editions. */
    String size() throws SQLException {
        String query = "SELECT (SELECT count(DISTINCT edition_id) FROM session) || ' editions, '"
                + " || (SELECT count(*) FROM participant) || ' participants, '"
                + " || (SELECT count(*) FROM session) || ' sessions, '"
                + " || (SELECT count(*) FROM meeting_request) || ' requests, '"
                + " || (SELECT count(*) FROM meeting) || ' meetings, '"
                + " || (SELECT count(*) FROM attendance_event) || ' events, '"
                + " || (SELECT count(*) FROM journal_entry) || ' rows of the journal'";
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(Editions.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
