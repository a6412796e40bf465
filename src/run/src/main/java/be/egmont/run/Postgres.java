package be.egmont.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL on the loopback address, with a database {@code egmont} that belongs to a user {@code egmont} who
 * may do there what he may in production and no more. Its data outlive it. It answers durably or not at all: what is
 * committed is on the disk.
 */
public final class Postgres implements AutoCloseable {

    private static final String OWNER = "egmont";
    private static final String SUPERUSER = "postgres";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final PostgresCluster cluster;
    private final Passwords passwords;
    private final int port;

    private Postgres(PostgresCluster cluster, Passwords passwords, int port) {
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /** Starts on any free port and comes back when it answers. */
    public static Postgres start(Folders folders) {
        return prepare(folders).open();
    }

    /** Everything but the start, so that somebody can be ready to close it before there is something to close. */
    static Postgres prepare(Folders folders) {
        folders.create();
        Passwords passwords = Passwords.in(folders.data().resolve("passwords.properties"), SUPERUSER, OWNER);
        PostgresCluster cluster = new PostgresCluster(folders, SUPERUSER, passwords.of(SUPERUSER));
        return new Postgres(cluster, passwords, Ports.free());
    }

    Postgres open() {
        cluster.start(port);
        try {
            furnish();
            verify();
            return this;
        } catch (SQLException e) {
            close();
            throw new CannotStart("PostgreSQL has started but does not do what it is asked: " + e.getMessage(), e);
        } catch (CannotStart e) {
            close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return url(OWNER);
    }

    public String user() {
        return OWNER;
    }

    public String password() {
        return passwords.of(OWNER);
    }

    /** The folder with its files, among them {@code postgresql.conf} for own settings. */
    public Path folder() {
        return cluster.folder();
    }

    /** The process that watches over all others of this database. */
    public Optional<ProcessHandle> process() {
        return cluster.process();
    }

    /** What Egmont wants to know of its database. */
    public Map<String, String> environment() {
        return Map.of("EGMONT_DB_URL", url(), "EGMONT_DB_USER", user(), "EGMONT_DB_PASSWORD", password());
    }

    public Connection connect() throws SQLException {
        return connect(OWNER, OWNER);
    }

    /** Ends all connections and takes no new ones, as while it is started anew. */
    public void shut() throws SQLException {
        try (Connection connection = connect(SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE egmont ALLOW_CONNECTIONS false");
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'egmont'");
        }
    }

    /** Takes connections again. */
    public void reopen() throws SQLException {
        try (Connection connection = connect(SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE egmont ALLOW_CONNECTIONS true");
        }
    }

    @Override
    public void close() {
        cluster.stop();
    }

    static boolean exists(Folders folders) {
        return PostgresPlace.exists(folders);
    }

    /** Forgets the data; the database must be down. */
    static void forget(Folders folders) {
        PostgresPlace.forget(folders);
        try {
            Files.deleteIfExists(folders.data().resolve("passwords.properties"));
        } catch (IOException e) {
            throw new CannotStart("The old data cannot be removed: " + e.getMessage(), e);
        }
    }

    /** Each step may have been done by an earlier start, or not, if that one was cut short. */
    private void furnish() throws SQLException {
        try (Connection connection = connect(SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement()) {
            String role = has(statement, "SELECT 1 FROM pg_roles WHERE rolname = 'egmont'") ? "ALTER" : "CREATE";
            statement.execute(role + " ROLE egmont LOGIN PASSWORD '" + password() + "'");
            if (!has(statement, "SELECT 1 FROM pg_database WHERE datname = 'egmont'")) {
                statement.execute("CREATE DATABASE egmont OWNER egmont");
            }
        }
    }

    private void verify() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String setting : DURABLE) {
                String value = show(statement, setting);
                if (!"on".equals(value)) {
                    throw new CannotStart("PostgreSQL runs with " + setting + " = " + value
                            + ": what it confirms could be lost. Remove that setting from " + cluster.folder() + ".");
                }
            }
        }
    }

    private static boolean has(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect(String database, String user) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(user);
        source.setPassword(passwords.of(user));
        return source.getConnection();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
