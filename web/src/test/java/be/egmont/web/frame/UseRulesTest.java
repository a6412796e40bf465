package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever takes something out of a page takes its words and its looks along: nothing stays that nobody uses. */
class UseRulesTest {

    private static final Path STYLES = Path.of("src/main/webapp/resources/egmont/css");
    private static final Pattern QUOTED = Pattern.compile("[\"']([\\w.-]+)[\"']");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]*");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    private static final Pattern TOKEN = Pattern.compile("(--[\\w-]+)\\s*:");

    /** What pages, scripts, shapes and code say; the domain names refusals. */
    private static String everythingThatIsWritten() {
        return Stream.of(Path.of("src/main"), Path.of("../ejb/src/main/java"))
                .map(folder -> read(folder, ".*\\.(java|xhtml|xml|js|svg)"))
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path folder, String names) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(names))
                    .map(UseRulesTest::read)
                    .collect(Collectors.joining("\n"));
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

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(found.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of many keys only the beginning is written, and the end is the name of a value. */
    @Test
    void everyWordOfTheBooksIsSaid() {
        Set<String> written = all(QUOTED, everythingThatIsWritten());
        Set<String> beginnings = written.stream()
                .filter(word -> word.matches("\\w+\\..*[.-]|refusal\\."))
                .collect(Collectors.toSet());
        assertThat(Books.read("fr").keySet())
                // those of Faces itself
                .filteredOn(key -> !key.startsWith("jakarta.faces."))
                .filteredOn(key -> !written.contains(key) && !written.contains(key.replaceFirst("^refusal\\.", "")))
                .filteredOn(key -> beginnings.stream()
                        .filter(beginning -> !beginning.equals("refusal.") || key.startsWith("refusal.meeting-is-"))
                        .noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void everyRuleOfTheStyleSheetsHasItsElement() {
        Set<String> written = all(NAME, everythingThatIsWritten());
        String sheets = read(STYLES, ".*\\.css").replaceAll("(?s)/\\*.*?\\*/|\\{[^{}]*}|url\\([^)]*\\)", " ");
        assertThat(all(CLASS, sheets))
                .hasSizeGreaterThan(100)
                // what PrimeFaces writes
                .filteredOn(name -> !name.startsWith("ui-"))
                // of those with a number the page counts: t-540, lines-3
                .filteredOn(name -> !written.contains(name) && !written.contains(name.replaceFirst("\\d+$", "")))
                .isEmpty();
    }

    @Test
    void everyTokenIsTaken() {
        String sheets = read(STYLES, ".*\\.css");
        String everything = sheets + everythingThatIsWritten();
        Matcher taken = Pattern.compile("var\\((--[\\w-]+)").matcher(everything);
        Set<String> used = taken.results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(all(TOKEN, sheets)).hasSizeGreaterThan(30).isSubsetOf(used);
    }
}
