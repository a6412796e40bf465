package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.xhtml", "/meeting/list.xhtml?state=ASKED&page=2", "/a//b", "/%C3%A9"})
    void aPathOfTheHouseStays(String path) {
        assertThat(ReturnPath.checked(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "evil.example",
                "/\t/evil.example",
                "/index.xhtml\r\nSet-Cookie: a=b",
                "/with space",
                "/sign-in/return?code=1&state=2",
                "/sign-out"
            })
    void anythingElseIsTheFirstPage(String path) {
        assertThat(ReturnPath.checked(path)).isEqualTo("/");
    }

    @Test
    void whatIsTooLongIsTheFirstPage() {
        assertThat(ReturnPath.checked("/" + "a".repeat(3_000))).isEqualTo("/");
    }
}
