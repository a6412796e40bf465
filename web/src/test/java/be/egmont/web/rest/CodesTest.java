package be.egmont.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.attendance.PresenceStatus;
import org.junit.jupiter.api.Test;

/** Names in the API are lowerCamelCase, there and back. */
class CodesTest {

    @Test
    void thereAndBack() {
        for (PresenceStatus status : PresenceStatus.values()) {
            assertThat(Codes.of(status)).matches("[a-z][a-zA-Z]*");
            assertThat(Codes.read(PresenceStatus.class, Codes.of(status))).isEqualTo(status);
        }
        assertThat(Codes.of(PresenceStatus.NOT_YET)).isEqualTo("notYet");
        assertThat(Codes.of(null)).isNull();
    }

    @Test
    void onlyTheCodeItselfIsTaken() {
        for (String other : new String[] {"NOT_YET", "notyet", "", null}) {
            assertThatThrownBy(() -> Codes.read(PresenceStatus.class, other))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void wordsBecomeOneName() {
        assertThat(Codes.camelCase("slot-taken")).isEqualTo("slotTaken");
        assertThat(Codes.camelCase("Method Not Allowed")).isEqualTo("methodNotAllowed");
    }
}
