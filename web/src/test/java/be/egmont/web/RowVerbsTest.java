package be.egmont.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A button in a row is known to Faces by the place of its row. A list that is read anew when the form comes back may have other
 * rows there by then, and the verb would meet another thing than the one whose button was pressed: the bean of such a list
 * stays with the view and keeps what was shown.
 */
class RowVerbsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(ui:repeat|h:dataTable|p:dataTable|p:dataList|p:treeTable|h:command\\w+|p:command\\w+)\\b"
                    + "((?:[^>\"]|\"[^\"]*\")*?)(/?)>");
    private static final Pattern VERB = Pattern.compile("(?:action|actionListener|listener)=\"#\\{(\\w+)\\W");
    private static final Pattern LIST = Pattern.compile("\\bvalue=\"#\\{(\\w+)\\W");

    private static final Map<String, JavaClass> BEANS = OurClasses.ALL.stream()
            .filter(type -> type.isAnnotatedWith(Named.class))
            .collect(Collectors.toMap(
                    type -> type.getAnnotationOfType(Named.class).value(), type -> type));

    @Test
    void theBeanOfAListWithVerbsStaysWithTheView() throws IOException {
        Set<String> judged = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                for (String bean : beansOfRows(Files.readString(page))) {
                    judged.add(bean);
                    if (forgets(BEANS.get(bean))) {
                        wrong.add(PAGES.relativize(page) + ": " + bean);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(judged).as("lists with verbs").contains("myWeekPage", "programmeSessionPage");
    }

    @Test
    void theRuleSeesABeanThatForgets() {
        String page = "<ui:repeat value=\"#{language.all}\" var=\"one\"><h:commandButton"
                + " action=\"#{format.it(one)}\"/></ui:repeat>";
        assertThat(beansOfRows(page)).containsExactly("format", "language");
        assertThat(forgets(BEANS.get("language"))).isTrue();
        assertThat(beansOfRows("<h:commandButton action=\"#{format.it}\"/>")).isEmpty();
    }

    private static boolean forgets(JavaClass bean) {
        return bean != null && bean.isAnnotatedWith(RequestScoped.class);
    }

    /** Of each verb within rows: the bean that does it, and those that the rows around it come from. */
    private static Set<String> beansOfRows(String page) {
        Set<String> beans = new TreeSet<>();
        Deque<String> around = new ArrayDeque<>();
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            boolean ends = !tag.group(1).isEmpty();
            boolean rows = !tag.group(2).matches("(h:command|p:command).*");
            if (rows && ends) {
                around.pop();
            } else if (rows && tag.group(4).isEmpty()) {
                Matcher list = LIST.matcher(tag.group(3));
                around.push(list.find() ? list.group(1) : "");
            } else if (!rows && !ends && !around.isEmpty()) {
                Matcher verb = VERB.matcher(tag.group(3));
                if (verb.find()) {
                    beans.add(verb.group(1));
                    beans.addAll(around);
                }
            }
        }
        return beans;
    }
}
