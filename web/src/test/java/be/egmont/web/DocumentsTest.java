package be.egmont.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the document about security names is there: a claim that holds by a test holds by one that exists. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path SECURITY = ROOT.resolve("src/docs/security.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT|ST))(?:\\.(\\w+))?`");
    private static final Pattern MEMBER = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");
    private static final Pattern POINT = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    /** Levels 1 and 2 of OWASP ASVS 5.0.0. */
    private static final int POINTS = 253;

    private static final Map<String, List<Path>> CLASSES = classes();

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        String text = Files.readString(SECURITY);
        List<String> missing = new ArrayList<>();
        NAMED.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
            if (!CLASSES.containsKey(name)) {
                missing.add(name);
            }
        });
        MEMBER.matcher(text).results().filter(DocumentsTest::isMissing).forEach(found -> missing.add(found.group()));
        assertThat(missing).isEmpty();
    }

    @Test
    void eachPointStandsOnce() throws IOException {
        List<String> points =
                lines().stream().flatMap(line -> line.points().stream()).toList();
        Set<String> once = new HashSet<>(points);
        assertThat(points).hasSize(POINTS).hasSameSizeAs(once);
    }

    /** The sentence above the table; and no line says nothing. */
    @Test
    void theSumIsThatOfTheLines() throws IOException {
        List<Line> lines = lines();
        assertThat(Files.readString(SECURITY))
                .contains("%d hold, %d do not apply, %d are open."
                        .formatted(sum(lines, "holds"), sum(lines, "n/a"), sum(lines, "open")));
        assertThat(lines).filteredOn(line -> line.text().isBlank()).isEmpty();
    }

    /** Some points of ASVS, whether they hold, and why. */
    private record Line(List<String> points, String verdict, String text) {}

    private static List<Line> lines() throws IOException {
        return Files.readString(SECURITY)
                .lines()
                .filter(line -> line.matches("\\| \\d+\\.\\d.*"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Line(
                        POINT.matcher(cells[1])
                                .results()
                                .map(MatchResult::group)
                                .toList(),
                        cells[2].strip(),
                        cells[3]))
                .toList();
    }

    private static int sum(List<Line> lines, String verdict) {
        return lines.stream()
                .filter(line -> line.verdict().equals(verdict))
                .mapToInt(line -> line.points().size())
                .sum();
    }

    private static boolean isMissing(MatchResult found) {
        Pattern member = Pattern.compile("\\b" + found.group(2) + "\\b");
        return CLASSES.getOrDefault(found.group(1), List.of()).stream()
                .noneMatch(file -> member.matcher(read(file)).find());
    }

    private static Map<String, List<Path>> classes() {
        List<Path> sources = Stream.of("ejb/src", "web/src", "src/run/src", "src/it/src")
                .map(ROOT::resolve)
                .flatMap(DocumentsTest::files)
                .toList();
        return sources.stream()
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString().replace(".java", "")));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
