package be.egmont.text;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A job that writes to somebody has his book without any request being there. */
class BookTest {

    /** Words with one argument and nothing else that depends on it. */
    private static final String WITH_ONE = "access.privacy.read.at";

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLanguageHasAllWords(Language language) {
        assertThat(keys(language)).isNotEmpty().isEqualTo(keys(Language.FR));
    }

    private static Set<String> keys(Language language) {
        return Book.in(language).keys("").collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatIsMissingIsItsKey() {
        assertThat(Book.in(Language.NL).has("no.such.words")).isFalse();
        assertThat(Book.in(Language.NL).get("no.such.words")).isEqualTo("no.such.words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR | mercredi 4 f\u00e9vrier 2026, 10\u202fh\u202f30",
                "NL | woensdag 4 februari 2026, 10.30\u00a0uur",
                "DE | Mittwoch, 4. Februar 2026, 10.30\u00a0Uhr",
                "EN | Wednesday 4 February 2026, 10:30"
            })
    void aMomentAmongTheArgumentsIsWrittenInTheLanguage(Language language, String written) {
        Instant morning = Instant.parse("2026-02-04T09:30:00Z");
        assertThat(Book.in(language).sentence(LocaleFormat.of(language, BRUSSELS), WITH_ONE, morning))
                .contains(written);
    }

    @Test
    void aTranslatedArgumentIsInTheLanguage() {
        Translated title = new Translated("Accueil", "Onthaal", null, null);
        assertThat(Book.in(Language.NL).sentence(WITH_ONE, title)).contains("Onthaal");
    }
}
