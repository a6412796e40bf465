package be.egmont.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+32 2 501", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void whatCouldRunIsBound(String hostile) {
        assertThat(Guard.text(hostile)).isEqualTo("'" + hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "Dakar", "a=b", "S12"})
    void theRestStaysAsItIs(String text) {
        assertThat(Guard.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1+1", "''-2", "'-", "-", "'", "''", "", "Dakar", "'Dakar", "+32", "@", "'@x"})
    void whatWasBoundIsReadAsItWas(String text) {
        assertThat(Guard.plain(Guard.text(text))).isEqualTo(text);
    }

    @Test
    void anApostropheOfItsOwnIsNoDanger() {
        assertThat(Guard.text("’s-Gravenhage")).isEqualTo("’s-Gravenhage");
    }
}
