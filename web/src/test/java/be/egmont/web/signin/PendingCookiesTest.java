package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Setting;
import be.egmont.web.access.Settings;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingCookiesTest {

    private static final Instant NOW = Instant.parse("2026-02-02T08:00:00Z");

    private final Browser browser = new Browser();

    @BeforeEach
    void settings() {
        Settings.set(Setting.OIDC_CLIENT_SECRET, "a secret of the client, made at random");
        Settings.set(Setting.URL, "http://localhost:8080");
    }

    @AfterEach
    void forget() {
        Settings.clear();
    }

    @Test
    void theReturnFindsItsSignIn() {
        add(pending("state-of-a-window", 0));
        add(pending("another-state-too", 1));
        assertThat(take("state-of-a-window")).contains(pending("state-of-a-window", 0));
        assertThat(take("another-state-too")).contains(pending("another-state-too", 1));
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void nothingOfItCanBeReadOnTheWay() {
        add(new Pending("state-of-a-window", "the nonce", "the verifier", "/programme/", "gold", NOW));
        Cookie cookie = browser.cookies.values().iterator().next();
        assertThat(cookie.getName()).isEqualTo("egmont-sign-in-state-of-a-w");
        assertThat(cookie.getValue()).matches("[\\w-]+").doesNotContain("nonce", "verifier", "programme");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isEqualTo(600);
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(take("state-of-a-window").orElseThrow().acr()).isEqualTo("gold");
    }

    @Test
    void aStateIsGoodOnce() {
        add(pending("a", 0));
        take("a");
        assertThat(take("a")).isEmpty();
    }

    @Test
    void aForgedStateIsUnknown() {
        add(pending("a", 0));
        assertThat(take("forged")).isEmpty();
        assertThat(take(null)).isEmpty();
        Cookie kept = browser.cookies.get("egmont-sign-in-a");
        for (String forged : new String[] {"", "x", kept.getValue() + "A", "A" + kept.getValue(), "\u00e9"}) {
            browser.cookies.put("egmont-sign-in-a", new Cookie("egmont-sign-in-a", forged));
            assertThat(take("a")).as(forged).isEmpty();
        }
    }

    @Test
    void aCookieOfAnotherHouseDoesNotOpen() {
        add(pending("a", 0));
        Settings.set(Setting.OIDC_CLIENT_SECRET, "another secret of another house");
        assertThat(take("a")).isEmpty();
    }

    @Test
    void whatIsSealedForOneThingDoesNotOpenAsAnother() {
        String sealed = new CookieSeal("one").seal("text");
        assertThat(new CookieSeal("one").open(sealed)).contains("text");
        assertThat(new CookieSeal("two").open(sealed)).isEmpty();
        assertThat(new CookieSeal("one").seal("text")).isNotEqualTo(sealed);
    }

    @Test
    void patienceEnds() {
        add(pending("a", 0));
        assertThat(cookies().take("a", NOW.plus(PendingCookies.PATIENCE))).isPresent();
        add(pending("b", 0));
        assertThat(cookies().take("b", NOW.plus(PendingCookies.PATIENCE).plusMillis(1)))
                .isEmpty();
    }

    @Test
    void theOldestGoesWhenThereAreTooMany() {
        for (int i = 0; i <= PendingCookies.MOST; i++) {
            add(pending("state-" + i, i));
        }
        assertThat(browser.cookies).hasSize(PendingCookies.MOST);
        assertThat(take("state-0")).isEmpty();
        assertThat(take("state-1")).isPresent();
        assertThat(take("state-" + PendingCookies.MOST)).isPresent();
    }

    /** The head of a request has eight thousand letters; a browser must not be shut out by what it keeps. */
    @Test
    void theLongestAddressesLeaveRoomInTheHead() {
        for (int i = 0; i < 3; i++) {
            add(new Pending("state-" + i, "nonce", "verifier", "/" + "x".repeat(1_999), null, NOW.plusSeconds(i)));
        }
        assertThat(browser.cookies.values().stream()
                        .mapToInt(cookie -> cookie.getValue().length())
                        .sum())
                .isLessThan(4_000);
        assertThat(take("state-2")).isPresent();
    }

    private void add(Pending pending) {
        cookies().add(pending);
    }

    private Optional<Pending> take(String state) {
        return cookies().take(state, NOW.plus(Duration.ofSeconds(30)));
    }

    private PendingCookies cookies() {
        return new PendingCookies(browser.asks("/", null), browser.response());
    }

    private static Pending pending(String state, int seconds) {
        return new Pending(state, "nonce", "verifier", "/", null, NOW.plusSeconds(seconds));
    }
}
