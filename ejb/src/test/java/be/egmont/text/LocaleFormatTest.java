package be.egmont.text;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, hours and numbers as our look wants them written. */
class LocaleFormatTest {

    private static final Instant MORNING = Instant.parse("2026-02-04T09:30:00Z");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 2, 4);

    private static LocaleFormat in(String language) {
        return LocaleFormat.of(Language.valueOf(language.toUpperCase(Locale.ROOT)), ZoneId.of("Europe/Brussels"));
    }

    /** Spaces that must not break are written _ (U+00A0) and ~ (U+202F) here. */
    private static String shown(String text) {
        return text.replace('\u00a0', '_').replace('\u202f', '~');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | mercredi 4 février 2026, 10~h~30",
                "nl | woensdag 4 februari 2026, 10.30_uur",
                "de | Mittwoch, 4. Februar 2026, 10.30_Uhr",
                "en | Wednesday 4 February 2026, 10:30"
            })
    void aMomentInTheZoneOfTheEdition(String language, String expected) {
        assertThat(shown(in(language).moment(MORNING))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"fr, 2019-09, septembre 2019", "nl, 2019-09, september 2019", "fr, automne 2019, automne 2019"})
    void aMonthIsAllThatIsKnown(String language, String known, String expected) {
        assertThat(in(language).known(known)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | 9~h~15", "nl | 9.15", "de | 9.15", "en | 9:15"})
    void theHourAtTheHeadOfANarrowColumn(String language, String expected) {
        assertThat(shown(in(language).shortTime(LocalTime.of(9, 15)))).isEqualTo(expected);
        assertThat(in(language).shortTime(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | 9~h_– 10~h~30", "nl | 9.00_– 10.30_uur", "de | 9.00_– 10.30_Uhr", "en | 9:00_– 10:30"})
    void fromWhenToWhen(String language, String expected) {
        LocaleFormat say = in(language);
        assertThat(shown(say.times(LocalTime.of(9, 0), LocalTime.of(10, 30)))).isEqualTo(expected);
    }

    @Test
    void sharesHaveOneDecimalSoThatTheyAlignInAColumn() {
        assertThat(in("en").percent(1)).isEqualTo("100.0%");
        assertThat(in("en").percent(0.8)).isEqualTo("80.0%");
        assertThat(in("en").percent(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | 1~188 | 94,2~%", "nl | 1.188 | 94,2_%", "de | 1.188 | 94,2_%", "en | 1,188 | 94.2%"})
    void numbers(String language, String thousands, String percent) {
        LocaleFormat say = in(language);
        assertThat(shown(say.number(1188))).isEqualTo(thousands);
        assertThat(shown(say.percent(0.942))).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 2–6 février 2026",
                "nl | 2–6 februari 2026",
                "de | 2.–6. Februar 2026",
                "en | 2–6 February 2026"
            })
    void theDaysOfAnEdition(String language, String expected) {
        assertThat(in(language).dates(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 6)))
                .isEqualTo(expected);
    }

    @Test
    void daysThatCrossAMonthNameBoth() {
        assertThat(shown(in("fr").dates(LocalDate.of(2004, 8, 27), LocalDate.of(2004, 9, 3))))
                .isEqualTo("27 août_– 3 septembre 2004");
    }

    @Test
    void theFrenchMonthBeginsWithAnOrdinal() {
        assertThat(in("fr").day(LocalDate.of(2026, 2, 1))).isEqualTo("dimanche 1er février 2026");
        assertThat(in("fr").day(LocalDate.of(2026, 2, 11))).isEqualTo("mercredi 11 février 2026");
        assertThat(in("nl").day(LocalDate.of(2026, 2, 1))).isEqualTo("zondag 1 februari 2026");
    }

    @Test
    void lengths() {
        assertThat(shown(in("fr").length(Duration.ofMinutes(90)))).isEqualTo("1~h_30_min");
        assertThat(shown(in("en").length(Duration.ofMinutes(15)))).isEqualTo("15_min");
        assertThat(shown(in("nl").length(Duration.ofHours(2)))).isEqualTo("2_h");
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        LocaleFormat say = in("fr");
        assertThat(say.moment(null)).isEmpty();
        assertThat(say.day(null)).isEmpty();
        assertThat(say.number(null)).isEmpty();
        assertThat(say.text(null)).isEmpty();
        assertThat(say.times(null, null)).isEmpty();
        assertThat(say.dates(null, WEDNESDAY)).isEmpty();
    }

    @Test
    void aTextThatStandsInIsMarked() {
        Translated title = new Translated("Échanges", "Gesprekken", null, null);
        assertThat(in("nl").fallback(title)).isNull();
        assertThat(in("en").text(title)).isEqualTo("Échanges");
        assertThat(in("en").fallback(title)).isEqualTo("fr");
        assertThat(in("de").fallback(title)).isEqualTo("nl");
    }
}
