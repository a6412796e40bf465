package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What every page keeps to: no text but from the books, no bean that is not there, nothing that the policy forbids. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern KEY =
            Pattern.compile("(?:w\\[|w\\.of\\(|said\\.\\w+\\()\\s*['\"]([^'\"]+)['\"]\\s*[,)\\]]");
    private static final Pattern FIRST_NAME = Pattern.compile("(?<![\\w.'\"\\]])([a-z]\\w*)(?=[.\\[(])");
    private static final Set<String> READ_ALOUD =
            Set.of("title", "alt", "aria-label", "placeholder", "label", "word", "text", "help", "what", "why", "note");
    private static final Set<String> GIVEN = Set.of(
            "request",
            "requestScope",
            "sessionScope",
            "param",
            "resource",
            "component",
            // that of e:list
            "row",
            "cc",
            "flash",
            "facesContext",
            "view",
            "empty",
            "not",
            "eq",
            "and",
            "or",
            "ne",
            "gt",
            "lt",
            "ge",
            "le",
            "div",
            "mod");

    private static final Set<String> BEANS = beans();
    private static final Set<String> LENT = lent();

    @TestFactory
    Stream<DynamicTest> pages() {
        return files(WEBAPP, ".xhtml")
                .map(page -> DynamicTest.dynamicTest(WEBAPP.relativize(page).toString(), () -> check(page)));
    }

    /** What is shown is set as text, so that no name and no title ever becomes part of a page. */
    @Test
    void noScriptMakesMarkupOrCode() {
        Pattern maker =
                Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|\\bFunction\\("
                        + "|createContextualFragment|setTimeout\\(\\s*['\"`]|javascript:");
        assertThat(files(WEBAPP, ".js"))
                .hasSizeGreaterThan(2)
                .allSatisfy(script -> assertThat(read(script)).doesNotContainPattern(maker));
    }

    private static void check(Path page) throws Exception {
        Document document = parse(page);
        List<String> faults = new ArrayList<>();
        walk(document.getDocumentElement(), faults);
        String source = Files.readString(page);
        unknownWords(source, faults);
        unknownBeans(document, source, faults);
        assertThat(faults).isEmpty();
    }

    private static void walk(Element element, List<String> faults) {
        String name = element.getLocalName();
        if (element.hasAttribute("style") || (name.equals("style") && !isFaces(element))) {
            faults.add("style inside the page: " + name);
        }
        if (name.equals("script") && element.hasChildNodes()) {
            faults.add("script inside the page");
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (attribute.getNodeName().equals("escape")) {
                faults.add("what is written is not always escaped: " + attribute);
            }
            if (attribute.getNodeName().startsWith("on")
                    && !Set.of("open", "onPostback").contains(attribute.getNodeName())) {
                faults.add("handler inside the page: " + attribute.getNodeName());
            }
            if (READ_ALOUD.contains(attribute.getNodeName()) && isText(attribute.getNodeValue())) {
                faults.add("text outside the books: " + attribute);
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                walk(inner, faults);
            } else if (child.getNodeType() == Node.TEXT_NODE && isText(child.getNodeValue())) {
                faults.add("text outside the books: " + child.getNodeValue().strip());
            }
        }
    }

    private static boolean isFaces(Element element) {
        return element.getNamespaceURI() != null && element.getNamespaceURI().startsWith("jakarta.");
    }

    private static boolean isText(String value) {
        return EXPRESSION.matcher(value).replaceAll("").codePoints().anyMatch(Character::isLetter);
    }

    private static void unknownWords(String source, List<String> faults) {
        Set<String> known = Books.read("fr").keySet();
        Matcher matcher = KEY.matcher(source.replace("&quot;", "\""));
        while (matcher.find()) {
            if (!known.contains(matcher.group(1))) {
                faults.add("not in the books: " + matcher.group(1));
            }
        }
    }

    private static void unknownBeans(Document document, String source, List<String> faults) {
        Set<String> known = new TreeSet<>(BEANS);
        known.addAll(GIVEN);
        known.addAll(LENT);
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            known.add(element.getAttribute("var"));
            known.add(element.getAttribute("varStatus"));
            if (element.getLocalName().equals("param") || element.getLocalName().equals("set")) {
                known.add(element.getAttribute("name"));
            }
            if (element.getLocalName().equals("takes")) {
                known.addAll(List.of(element.getAttribute("names").split("\\s+")));
            }
        }
        Matcher expression = EXPRESSION.matcher(source);
        while (expression.find()) {
            String code = expression.group(1).replaceAll("'[^']*'|\"[^\"]*\"|&quot;.*?&quot;", "''");
            Matcher lambda = Pattern.compile("(\\w+)\\s*->").matcher(code);
            while (lambda.find()) {
                known.add(lambda.group(1));
            }
            Matcher name = FIRST_NAME.matcher(code);
            while (name.find()) {
                if (!known.contains(name.group(1))) {
                    faults.add("no bean of that name: " + name.group(1) + " in " + expression.group());
                }
            }
        }
    }

    @Test
    void everyTagIsDescribedAndLivesInAFile() throws Exception {
        Document library = parse(WEBAPP.resolve("WEB-INF/egmont.taglib.xml"));
        NodeList tags = library.getElementsByTagName("tag");
        Set<String> sources = new TreeSet<>();
        for (int i = 0; i < tags.getLength(); i++) {
            Element tag = (Element) tags.item(i);
            String name = text(tag, "tag-name");
            assertThat(text(tag, "description")).as(name).isNotBlank();
            if (tag.getElementsByTagName("source").getLength() > 0) {
                sources.add(text(tag, "source"));
                assertThat(attributes(tag)).as(name).isEqualTo(taken(WEBAPP.resolve("WEB-INF/" + text(tag, "source"))));
            }
        }
        assertThat(files(WEBAPP.resolve("WEB-INF/tags"), ".xhtml").map(file -> "tags/" + file.getFileName()))
                .containsExactlyInAnyOrderElementsOf(sources);
    }

    private static Set<String> attributes(Element tag) {
        Set<String> names = new TreeSet<>();
        NodeList attributes = tag.getElementsByTagName("attribute");
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(text((Element) attributes.item(i), "name"));
        }
        return names;
    }

    private static Set<String> taken(Path source) throws Exception {
        NodeList takes = parse(source).getElementsByTagName("e:takes");
        return takes.getLength() == 0
                ? Set.of()
                : new TreeSet<>(
                        List.of(((Element) takes.item(0)).getAttribute("names").split("\\s+")));
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagName(child).item(0).getTextContent();
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    /** What pages lend to the parts they include. */
    private static Set<String> lent() {
        Set<String> names = new TreeSet<>();
        Pattern lending = Pattern.compile("<ui:param name=\"(\\w+)\"");
        files(WEBAPP, ".xhtml").forEach(page -> {
            try {
                lending.matcher(Files.readString(page)).results().forEach(found -> names.add(found.group(1)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return names;
    }

    private static Set<String> beans() {
        Set<String> names = new TreeSet<>();
        files(CLASSES, ".class").forEach(file -> {
            String name = CLASSES.relativize(file).toString().replace('/', '.').replace(".class", "");
            try {
                Class<?> type = Class.forName(name, false, PagesTest.class.getClassLoader());
                Named named = type.getAnnotation(Named.class);
                if (named != null) {
                    String simple = type.getSimpleName();
                    names.add(
                            named.value().isEmpty()
                                    ? simple.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + simple.substring(1)
                                    : named.value());
                }
            } catch (ClassNotFoundException gone) {
                throw new IllegalStateException(gone);
            }
        });
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
