package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnBehalfServletTest {

    @Test
    void aMandateIsNamedByItsReference() {
        UUID mandate = UUID.randomUUID();
        assertThat(OnBehalfServlet.reference(mandate.toString())).isEqualTo(mandate);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "mine", "------------------------------------", "0000000000000000000000000000000000-0"})
    void whoSendsNoneActsForHimself(String sent) {
        assertThat(OnBehalfServlet.reference(sent)).isNull();
    }
}
