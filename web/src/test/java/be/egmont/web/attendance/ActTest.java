package be.egmont.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActTest {

    @Test
    void isReadAsItWasWritten() {
        Act act = new Act(Act.Kind.ANYWAY, UUID.randomUUID(), UUID.randomUUID());
        assertThat(Act.of(act.toString())).isEqualTo(act);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "IN",
                "IN a b",
                "AWAY 3f2504e0-4f89-11d3-9a0c-0305e82c3301 3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                "IN 3f2504e0-4f89-11d3-9a0c-0305e82c3301 3f2504e0-4f89-11d3-9a0c-0305e82c3301 more"
            })
    void whatNoButtonSendsLeadsToNothing(String forged) {
        assertThatThrownBy(() -> Act.of(forged)).isInstanceOf(Refusal.NotFound.class);
    }
}
