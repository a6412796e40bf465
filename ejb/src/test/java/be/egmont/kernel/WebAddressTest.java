package be.egmont.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may become a link. */
class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"https://www.enabel.be/", "http://egmont.example", "HTTPS://diplomatie.belgium.be/fr?x=1#top"})
    void aSiteIs(String address) {
        assertThat(WebAddress.isOne(address)).isTrue();
        assertThat(WebAddress.orNull(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt://egmont.example/%0aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "java\tscript:alert(1)",
                " https://www.enabel.be/",
                "//egmont.example/",
                "/people",
                "www.enabel.be",
                "ftp://egmont.example/",
                "https:",
                "https:///path",
                "https://ministry.example@elsewhere.example/",
                "https://a b/",
                ""
            })
    void whatRunsOrIsNoSiteIsNot(String address) {
        assertThat(WebAddress.isOne(address)).isFalse();
        assertThat(WebAddress.orNull(address)).isNull();
    }

    @Test
    void nothingStaysNothing() {
        assertThat(WebAddress.orNull(null)).isNull();
    }
}
