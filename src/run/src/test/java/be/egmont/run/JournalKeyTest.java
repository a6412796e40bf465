package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalKeyTest {

    @Test
    void isMadeOnceForTheseDataAndReadByTheirOwnerOnly(@TempDir Path root) throws IOException {
        Folders folders = Folders.below(root, "").create();
        Map<String, String> first = JournalKey.environment(folders);
        assertThat(first).containsOnlyKeys("EGMONT_JOURNAL_KEY", "EGMONT_JOURNAL_PUBLIC_KEY");
        assertThat(JournalKey.environment(folders)).isEqualTo(first);
        Path file = folders.data().resolve("journal-key.properties");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        Folders others = Folders.below(root, "others").create();
        assertThat(JournalKey.environment(others)).isNotEqualTo(first);
    }
}
