package be.egmont.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLettersTest {

    @ParameterizedTest
    @CsvSource({
        "Pékin, pekin",
        "Łódź, lodz",
        "Tromsø, tromso",
        "Côte d’Ivoire, cote d’ivoire",
        "Straße, strasse",
        "Œuvre, oeuvre",
        "Đà Nẵng, da nang",
        "DIYARBAKIR, diyarbakir",
        "Diyarbakır, diyarbakir",
        "IJmuiden, ijmuiden",
        "北京, 北京"
    })
    void accentsAndCapitalsDoNotCount(String written, String plain) {
        assertThat(PlainLetters.of(written)).isEqualTo(plain);
    }

    @Test
    void whatIsPlainStaysSo() {
        assertThat(PlainLetters.of("a-b 1")).isEqualTo("a-b 1");
        assertThat(PlainLetters.of("")).isEmpty();
        assertThat(PlainLetters.of(PlainLetters.of("Łódź"))).isEqualTo("lodz");
    }
}
