package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OccupancyTest {

    @TempDir
    private Path data;

    @Test
    void aFolderServesOneAtATime() {
        Occupancy first = Occupancy.of(data);
        assertThatThrownBy(() -> Occupancy.of(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already runs")
                .hasMessageContaining("-Ddata=DIR");
        first.close();

        Occupancy.of(data).close();
    }

    @Test
    void aServerLeftBehindIsFoundButNotOneThatOnlyHasItsNumber() throws IOException {
        try (Occupancy occupancy = Occupancy.of(data)) {
            assertThat(occupancy.leftBehind()).isEmpty();

            occupancy.remember(ProcessHandle.current());
            assertThat(occupancy.leftBehind()).contains(ProcessHandle.current());

            Files.writeString(
                    data.resolve("server.pid"), ProcessHandle.current().pid() + "\n1999-12-31T23:59:59Z\n");
            assertThat(occupancy.leftBehind()).isEmpty();
        }
    }
}
