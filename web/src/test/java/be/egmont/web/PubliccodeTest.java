package be.egmont.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The licence, and what catalogues of public software read of this one: the rules of publiccode.yml 0.5. */
class PubliccodeTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> LANGUAGES = Set.of("fr", "nl", "de", "en");

    private final Map<String, Object> file = read();

    private static Map<String, Object> read() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(ROOT.resolve("publiccode.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> of, String key) {
        assertThat(of.get(key)).as(key).isInstanceOf(Map.class);
        return (Map<String, Object>) of.get(key);
    }

    private static String text(Map<String, Object> of, String key) {
        assertThat(of.get(key)).as(key).isInstanceOf(String.class);
        return ((String) of.get(key)).strip();
    }

    private static List<?> list(Map<String, Object> of, String key) {
        assertThat(of.get(key)).as(key).isInstanceOf(List.class);
        return (List<?>) of.get(key);
    }

    @Test
    void saysWhatItIs() {
        assertThat(text(file, "publiccodeYmlVersion")).matches("0\\.[4-9]");
        assertThat(text(file, "name")).isEqualTo("Egmont");
        assertThat(URI.create(text(file, "url")).getScheme()).isEqualTo("https");
        assertThat(text(file, "softwareType")).isEqualTo("standalone/web");
        assertThat(text(file, "developmentStatus")).isIn("concept", "development", "beta", "stable", "obsolete");
        assertThat(list(file, "platforms")).isNotEmpty();
    }

    @Test
    void isDescribedInEachOfItsLanguages() {
        Map<String, Object> descriptions = part(file, "description");
        assertThat(descriptions.keySet()).isEqualTo(LANGUAGES);
        for (String language : LANGUAGES) {
            Map<String, Object> description = part(descriptions, language);
            assertThat(text(description, "shortDescription")).as(language).hasSizeBetween(1, 150);
            assertThat(text(description, "longDescription")).as(language).hasSizeBetween(150, 10_000);
            assertThat(list(description, "features")).as(language).isNotEmpty();
        }
        Map<String, Object> localisation = part(file, "localisation");
        assertThat(localisation.get("localisationReady")).isEqualTo(true);
        assertThat(list(localisation, "availableLanguages").stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(LANGUAGES);
    }

    @Test
    void namesWhoMaintainsIt() {
        Map<String, Object> maintenance = part(file, "maintenance");
        assertThat(text(maintenance, "type")).isIn("internal", "community");
        assertThat(list(maintenance, "contacts")).isNotEmpty();
    }

    @Test
    void isLicensedUnderTheEuplEverywhere() throws IOException {
        assertThat(text(part(file, "legal"), "license")).isEqualTo("EUPL-1.2");
        assertThat(Files.readString(ROOT.resolve("LICENSE")))
                .startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
                .contains("15.Applicable Law", "Compatible Licences");
        for (Path pom : poms()) {
            assertThat(Files.readString(pom)).as(pom.toString()).contains("<licenses>", "<name>EUPL-1.2</name>");
        }
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> near = Files.find(ROOT, 3, (path, attributes) -> path.endsWith("pom.xml"))) {
            return near.filter(path -> !path.toString().contains("target")).toList();
        }
    }
}
