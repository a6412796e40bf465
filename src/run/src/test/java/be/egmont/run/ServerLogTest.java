package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    private Path folder;

    @Test
    void namesEachCauseOnce() throws IOException {
        ServerLog log = log("""
                2026-02-04T09:42:00.000+0000 INFO somebody: all is well
                2026-02-04T09:42:01.000+0000 SEVERE core: Exception while deploying the app [egmont]
                java.lang.RuntimeException: outer
                \tat be.egmont.X.y(X.java:1)
                Caused by: java.sql.SQLException: no such table
                Caused by: java.sql.SQLException: no such table
                    "Deployed": [
                    ]
                """);

        assertThat(log.tellsOfFailure()).isTrue();
        assertThat(log.causes().lines()).hasSize(2).last().isEqualTo("Caused by: java.sql.SQLException: no such table");
    }

    @Test
    void withoutACauseItsLastLinesMustDo() throws IOException {
        ServerLog log = log("\"Deployed\": [ {\ntwo\n");

        assertThat(log.tellsOfFailure()).isFalse();
        assertThat(log.causes()).isEqualTo("\"Deployed\": [ {\ntwo");
    }

    @Test
    void aLogThatIsNotThereSaysNothing() {
        assertThat(new ServerLog(folder.resolve("none")).causes()).isEmpty();
    }

    private ServerLog log(String text) throws IOException {
        return new ServerLog(Files.writeString(folder.resolve("server.log"), text));
    }
}
