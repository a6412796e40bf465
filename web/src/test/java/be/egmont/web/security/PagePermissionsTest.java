package be.egmont.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePermissionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in/return", "/sign-in/out", "/jakarta.faces.resource/css/base.css.xhtml", "/health/ready"
            })
    void theThresholdIsOpen(String path) {
        assertThat(PagePermissions.isOpen(path)).isTrue();
        assertThat(PagePermissions.opens(path, Set.of())).isTrue();
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
        assertThat(PagePermissions.isOpen(path)).isFalse();
        assertThat(PagePermissions.opens(path, Set.of())).isFalse();
    }

    @Test
    void aPageWithoutALineIsClosedToAll() {
        assertThat(PagePermissions.knows("/nowhere.xhtml")).isFalse();
        assertThat(PagePermissions.opens("/nowhere.xhtml", Set.copyOf(Role.ALL)))
                .isFalse();
        assertThat(PagePermissions.knows("/api/v1/nowhere")).isFalse();
    }

    @Test
    void theLongestPathCounts() {
        Set<String> head = Set.of(Role.PARTICIPANT);
        assertThat(PagePermissions.opens("/meeting/list.xhtml", head)).isTrue();
        assertThat(PagePermissions.opens("/meeting/vetting.xhtml", head)).isFalse();
        assertThat(PagePermissions.opens("/meeting/vetting.xhtml", Set.of(Role.ORGANISER)))
                .isTrue();
    }

    @Test
    void administratorsSeeAccountsAndNoBusiness() {
        Set<String> administrator = Set.of(Role.ADMINISTRATOR);
        assertThat(PagePermissions.opens("/access/people.xhtml", administrator)).isTrue();
        assertThat(PagePermissions.opens("/delegation/list.xhtml", administrator))
                .isFalse();
        assertThat(PagePermissions.opens("/reporting/list.xhtml", administrator))
                .isFalse();
        assertThat(PagePermissions.opens("/api/v1/search", administrator)).isFalse();
    }
}
