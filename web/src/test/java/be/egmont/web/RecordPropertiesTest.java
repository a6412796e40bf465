package be.egmont.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages ask records by method, {@code row.isMoved()}. By property, {@code row.moved}, the expression language of Jakarta EE 10 finds
 * {@code isMoved()} and that of Jakarta EE 11 only a component of that name: the page would fail on the next server.
 */
class RecordPropertiesTest {

    private static final JavaClasses OURS = OurClasses.ALL;

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(.*?)}");
    /** The name of a column to sort by: it is read and not asked for. */
    private static final Pattern SORTED = Pattern.compile("\\b(?:sortBy|filterBy)=\"[^\"]*\"");

    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern PROPERTY = Pattern.compile("([\\w)\\]]+)(?=\\.(\\w++)(?!\\())");

    /** What {@code ui:repeat} tells of its turn, and the state of a list, have first and last, too. */
    private static final Set<String> NO_RECORDS = Set.of("turn", "nth", "status", "list");

    @Test
    void pagesAskRecordsByMethod() throws IOException {
        Set<String> getters = OURS.stream()
                .filter(JavaClass::isRecord)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getRawParameterTypes().isEmpty()
                        && method.getName().matches("(is|get)[A-Z].*"))
                .filter(method -> method.getName().startsWith("is") || !isComponent(method))
                .map(RecordPropertiesTest::property)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> beans = OURS.stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .map(type -> type.getAnnotationOfType(Named.class).value())
                .collect(Collectors.toSet());
        assertThat(getters).contains("moved");
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            List<String> found = pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(page -> asked(page, getters, beans))
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    /** What a getter and a component both give is found either way. */
    private static boolean isComponent(JavaMethod getter) {
        return getter.getOwner().tryGetField(property(getter)).isPresent();
    }

    private static String property(JavaMethod getter) {
        String name = getter.getName().replaceFirst("^(is|get)", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Stream<String> asked(Path page, Set<String> getters, Set<String> beans) {
        String content;
        try {
            content = Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return EXPRESSION
                .matcher(SORTED.matcher(content).replaceAll(""))
                .results()
                .map(expression -> TEXT.matcher(expression.group(1)).replaceAll("''"))
                .flatMap(expression -> PROPERTY.matcher(expression).results())
                .filter(property -> getters.contains(property.group(2)))
                .filter(property -> !beans.contains(property.group(1)) && !NO_RECORDS.contains(property.group(1)))
                .map(property -> page.getFileName() + ": " + property.group(1) + "." + property.group(2));
    }

    @Test
    void theRuleSeesAPropertyAndLeavesAMethodAlone() {
        Matcher property = PROPERTY.matcher("not empty page.row.moved and row.isMoved()");
        assertThat(property.results().map(found -> found.group(1) + "." + found.group(2)))
                .containsExactly("page.row", "row.moved");
    }
}
