package be.egmont.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One knows one's own devices again, whatever they pretend to be besides. */
class UserAgentTest {

    @Test
    void aBrowserIsCalledByItsOwnName() {
        assertThat(UserAgent.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0"))
                .isEqualTo(new UserAgent("Edge", "Windows"));
        assertThat(UserAgent.of("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_2) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/17.2 Safari/605.1.15"))
                .isEqualTo(new UserAgent("Safari", "macOS"));
        assertThat(UserAgent.of("Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/120.0.0.0 Mobile Safari/537.36"))
                .isEqualTo(new UserAgent("Chrome", "Android"));
        assertThat(UserAgent.of("Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0"))
                .isEqualTo(new UserAgent("Firefox", "Linux"));
        assertThat(UserAgent.of(
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
                                + " Gecko) CriOS/120.0 Mobile/15E148 Safari/604.1"))
                .isEqualTo(new UserAgent("Chrome", "iPhone"));
    }

    @Test
    void whatSaysNothingHasNoName() {
        assertThat(UserAgent.of(null)).isEqualTo(new UserAgent(null, null));
        assertThat(UserAgent.of("curl/8.5.0")).isEqualTo(new UserAgent(null, null));
    }
}
