package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsKeyTest {

    @Test
    void isMadeOnceForTheseDataAndReadByTheirOwnerOnly(@TempDir Path root) throws IOException {
        Folders folders = Folders.below(root, "").create();
        Map<String, String> first = NeedsKey.environment(folders);
        assertThat(first)
                .hasEntrySatisfying("EGMONT_NEEDS_KEY", key -> assertThat(key).matches("own:[A-Za-z0-9+/]{43}="));
        assertThat(NeedsKey.environment(folders)).isEqualTo(first);
        Path file = folders.data().resolve("needs-key.properties");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(NeedsKey.environment(Folders.below(root, "others").create())).isNotEqualTo(first);
    }
}
