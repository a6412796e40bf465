package be.egmont.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of changes in CONTRIBUTING: each names at most five files, and every one of them exists. */
class ChangesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FILE = Pattern.compile("`([\\w-]+\\.(?:java|xhtml|xml|csv|md|properties|css|sql))`");

    private static List<String> changes() throws IOException {
        String text = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        String section = text.substring(text.indexOf("## Twenty changes"));
        return section.lines()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| change |") && !line.startsWith("| ---"))
                .toList();
    }

    private static List<String> files(String line) {
        return FILE.matcher(line).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> existing() throws IOException {
        Set<String> names = new HashSet<>();
        for (String folder : List.of("ejb/src", "web/src", "src/run/src", "src/it/src", "src/docs")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
                all.forEach(path -> names.add(path.getFileName().toString()));
            }
        }
        return names;
    }

    @Test
    void areTwentyOfAtMostFiveFiles() throws IOException {
        assertThat(changes())
                .hasSize(20)
                .allSatisfy(line -> assertThat(files(line)).hasSizeBetween(1, 5));
    }

    @Test
    void nameFilesThatExist() throws IOException {
        assertThat(existing())
                .containsAll(
                        changes().stream().flatMap(line -> files(line).stream()).toList())
                .contains("words_fr.properties");
    }
}
