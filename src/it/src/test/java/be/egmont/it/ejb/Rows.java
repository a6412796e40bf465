package be.egmont.it.ejb;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the tables directly, without boundaries. */
@Dependent
public class Rows {

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    /** How many rows that one has changed. */
    int run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of all rows. */
    List<String> all(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    String one(String query) {
        return all(query).get(0);
    }

    long number(String query) {
        return Long.parseLong(one(query));
    }

    /** The last row of the journal. */
    long journal() {
        return number("SELECT coalesce(max(id), 0) FROM journal_entry");
    }

    /** Those of the journal since that one, as {@code Meetings.approve DONE}, the oldest first. */
    List<String> since(long entry) {
        return all(
                "SELECT door || '.' || verb || ' ' || outcome FROM journal_entry WHERE id > " + entry + " ORDER BY id");
    }
}
