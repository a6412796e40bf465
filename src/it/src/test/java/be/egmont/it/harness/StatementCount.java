package be.egmont.it.harness;

import be.egmont.run.Folders;
import be.egmont.run.Postgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;

/** Counts what the database is asked, from its own log: whoever asked, nothing escapes it. */
public final class StatementCount implements AutoCloseable {

    /** Beginning and ending a transaction is none, nor is trying a connection. */
    private static final Pattern STATEMENT =
            Pattern.compile("(?:execute [^:]*|statement): *(?!SELECT 1\\s|BEGIN|COMMIT|ROLLBACK|SET|SHOW|ALTER)\\w+");

    private final Path log;
    private final Connection superuser;

    private StatementCount(Path log, Connection superuser) {
        this.log = log;
        this.superuser = superuser;
    }

    /** Has the database log each statement from now on; that setting belongs to its superuser. */
    static StatementCount of(Postgres database, Folders folders) {
        try (InputStream in = Files.newInputStream(folders.data().resolve("passwords.properties"))) {
            Properties passwords = new Properties();
            passwords.load(in);
            StatementCount count = new StatementCount(
                    folders.log().resolve("postgresql.log"),
                    DriverManager.getConnection(database.url(), "postgres", passwords.getProperty("postgres")));
            count.log("SET log_statement = 'all'", "all");
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void log(String setting, String value) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM " + setting);
            statement.execute("SELECT pg_reload_conf()");
            String now;
            do {
                try (ResultSet row = statement.executeQuery("SHOW log_statement")) {
                    row.next();
                    now = row.getString(1);
                }
            } while (!now.equals(value));
        }
    }

    /** How many are asked during that. */
    public long during(Runnable what) {
        try {
            long before = Files.size(log);
            what.run();
            try (InputStream in = Files.newInputStream(log)) {
                in.skipNBytes(before);
                String news = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return STATEMENT.matcher(news).results().count();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (superuser) {
            log("RESET log_statement", "none");
        }
    }
}
