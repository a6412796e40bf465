package be.egmont.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in/return", "/sign-in/out", "/jakarta.faces.resource/css/base.css.xhtml", "/health/ready"
            })
    void theThresholdIsOpen(String path) {
        assertThat(Doors.isOpen(path)).isTrue();
        assertThat(Doors.opens(path, Set.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/index.xhtml",
                "/api/v1/me",
                "/access/people.xhtml",
                "/healthy",
                "/sign-in",
                "/nowhere",
                "/metrics",
                "/openapi"
            })
    void theHouseIsNot(String path) {
        assertThat(Doors.isOpen(path)).isFalse();
        assertThat(Doors.opens(path, Set.of())).isFalse();
    }

    @Test
    void aPageWithoutALineIsClosedToAll() {
        assertThat(Doors.knows("/nowhere.xhtml")).isFalse();
        assertThat(Doors.opens("/nowhere.xhtml", Set.copyOf(Role.ALL))).isFalse();
        assertThat(Doors.knows("/api/v1/nowhere")).isFalse();
    }

    @Test
    void theLongestPathCounts() {
        Set<String> head = Set.of(Role.PARTICIPANT);
        assertThat(Doors.opens("/meeting/list.xhtml", head)).isTrue();
        assertThat(Doors.opens("/meeting/vetting.xhtml", head)).isFalse();
        assertThat(Doors.opens("/meeting/vetting.xhtml", Set.of(Role.ORGANISER)))
                .isTrue();
    }

    @Test
    void administratorsSeeAccountsAndNoBusiness() {
        Set<String> administrator = Set.of(Role.ADMINISTRATOR);
        assertThat(Doors.opens("/access/people.xhtml", administrator)).isTrue();
        assertThat(Doors.opens("/delegation/list.xhtml", administrator)).isFalse();
        assertThat(Doors.opens("/reporting/list.xhtml", administrator)).isFalse();
        assertThat(Doors.opens("/api/v1/search", administrator)).isFalse();
    }
}
