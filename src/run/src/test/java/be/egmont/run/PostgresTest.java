package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real thing: what it promises can only be asked of it. */
class PostgresTest {

    @TempDir
    private Path root;

    @Test
    void keepsWhatItWasToldEvenWhenCutOff() throws Exception {
        Folders folders = Folders.below(root, "");
        Postgres first = Postgres.start(folders);
        try (Connection connection = first.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION btree_gist");
            statement.execute("CREATE TABLE fact (word text)");
            statement.execute("INSERT INTO fact VALUES ('kept')");
        }
        ProcessHandle process = first.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        try (Postgres second = Postgres.start(folders);
                Connection connection = second.connect();
                Statement statement = connection.createStatement()) {
            assertThat(one(statement, "SELECT word FROM fact")).isEqualTo("kept");
            assertThat(one(statement, "SHOW fsync")).isEqualTo("on");
            assertThat(one(statement, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(one(statement, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(one(statement, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(statement, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(one(statement, "SELECT string_agg(w, '' ORDER BY w) FROM unnest(ARRAY['f','é','e','E']) w"))
                    .isEqualTo("eEéf");
        }
    }

    @Test
    void refusesToRunWithoutDurability() throws Exception {
        Folders folders = Folders.below(root, "elsewhere");
        Path database = madeIn(folders);
        Files.writeString(
                database.resolve("postgresql.auto.conf"), "synchronous_commit = 'off'\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> Postgres.start(folders))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("synchronous_commit = off");
        assertThat(database.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aStaleLockWithANumberThatLivesIsNoObstacle() throws Exception {
        Folders folders = Folders.below(root, "");
        Files.writeString(
                madeIn(folders).resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folders.data() + "\n");

        try (Postgres again = Postgres.start(folders)) {
            assertThat(again.connect().isValid(5)).isTrue();
        }
    }

    /** Root does not always have it with the other data. */
    private static Path madeIn(Folders folders) {
        try (Postgres once = Postgres.start(folders)) {
            return once.folder();
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
