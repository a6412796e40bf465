package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import be.egmont.access.Role;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of the four books. */
class WordsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "de", "en"})
    void holdsTheKeysOfTheFrenchBook(String language) {
        assertThat(Books.read(language).keySet()).isEqualTo(Books.read("fr").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "de", "en"})
    void takesTheArgumentsOfTheFrenchBook(String language) {
        Map<String, String> words = Books.read(language);
        Books.read("fr")
                .forEach((key, french) -> assertThat(arguments(words.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(french)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void saysEachKeyOnceAndNeverNothing(String language) throws Exception {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(Books.path(language))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                keys.add(line.substring(0, line.indexOf('=')));
            }
        }
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Books.read(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void writesAnApostropheAsPrintersDo(String language) {
        assertThat(Books.read(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void canBeFilledIn(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Books.read(language)
                .forEach((key, text) -> assertThatCode(
                                () -> new MessageFormat(text, locale).format(new Object[] {1, 2, 3, 4, 5, 6}))
                        .as(key)
                        .doesNotThrowAnyException());
    }

    @Test
    void frenchKeepsItsSpaces() {
        Map<String, String> words = Books.read("fr");
        assertThat(words).allSatisfy((key, text) -> {
            // the format of a choice has signs of its own
            String prose = text.replaceAll("\\{\\d+,choice,", "").replaceAll("[|#<]", " ");
            assertThat(prose).as(key).doesNotContainPattern("[\\p{L}\\d\u00bb)}] [;!?%]");
            assertThat(prose).as(key).doesNotContainPattern("[\\p{L}\\d)}][;!?%]");
            assertThat(prose).as(key).doesNotContainPattern("[\\p{L}\\d\u00bb)}] :");
            assertThat(prose).as(key).doesNotContainPattern("[\\p{L})}]:(?!//)");
            assertThat(prose).as(key).doesNotContainPattern("\u00ab[^\u00a0\u202f]|[^\u00a0\u202f]\u00bb");
        });
    }

    @Test
    void nameEveryRoomOfTheRailAndEveryRole() {
        Map<String, String> words = Books.read("fr");
        Nav.ITEMS.forEach(item -> assertThat(words).containsKey("frame.nav." + item.key()));
        Role.ALL.forEach(role -> assertThat(words).containsKey("access.role." + role));
        Appearance.ALL.forEach(choice -> assertThat(words).containsKey("frame.appearance." + choice));
        Books.LANGUAGES.forEach(language -> assertThat(words).containsKey("frame.language." + language));
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
