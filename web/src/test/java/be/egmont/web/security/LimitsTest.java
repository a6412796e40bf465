package be.egmont.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.egmont.kernel.Setting;
import be.egmont.web.access.Settings;
import be.egmont.web.signin.AuthenticatedUser;
import be.egmont.web.signin.Browser;
import be.egmont.web.signin.SignInError;
import be.egmont.web.signin.SignInFailed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Browser browser = new Browser();

    @AfterEach
    void forget() {
        Settings.clear();
    }

    @Test
    void whatIsLargerThanAnythingNeededIsRefused() throws SignInFailed {
        Limits limits = new Limits();
        browser.method = "POST";
        browser.length = Limits.LARGEST;
        limits.admit("/index.xhtml", browser.asks("/index.xhtml", null));
        browser.length++;
        refused(SignInError.TOO_LARGE, limits, "/index.xhtml");
        browser.contentType = "multipart/form-data; boundary=x";
        limits.admit("/exchange/import.xhtml", browser.asks("/exchange/import.xhtml", null));
        browser.length = Setting.UPLOAD_LARGEST.number() + 1L;
        refused(SignInError.TOO_LARGE, limits, "/exchange/import.xhtml");
    }

    @Test
    void whatDoesNotSayHowLongItIsIsRefused() {
        browser.method = "POST";
        browser.headers.put("Transfer-Encoding", "chunked");
        refused(SignInError.TOO_LARGE, new Limits(), "/api/v1/check-ins");
    }

    @Test
    void callsAndUploadsHaveANumber() throws SignInFailed {
        Settings.set(Setting.RATE_API, "1");
        Settings.set(Setting.RATE_UPLOAD, "1");
        Limits limits = new Limits();
        limits.admit("/api/v1/me", browser.asks("/api/v1/me", null));
        refused(SignInError.TOO_MANY, limits, "/api/v1/me");
        limits.admit("/index.xhtml", browser.asks("/index.xhtml", null));
        browser.contentType = "multipart/form-data";
        limits.admit("/exchange/import.xhtml", browser.asks("/exchange/import.xhtml", null));
        refused(SignInError.TOO_MANY, limits, "/exchange/import.xhtml");
    }

    @Test
    void aTokenIsCountedForWhomItShowsAndNotForWhoeverBringsIt() throws SignInFailed {
        Settings.set(Setting.RATE_API, "1");
        Limits limits = new Limits();
        browser.headers.put("Authorization", "Bearer invented");
        for (int i = 0; i < 10; i++) {
            limits.admit("/api/v1/me", browser.asks("/api/v1/me", null));
        }
        limits.call("device");
        limits.call("another device");
        tooMany(() -> limits.call("device"));
    }

    @Test
    void onlySignInsThatFailAreCounted() throws SignInFailed {
        Settings.set(Setting.RATE_SIGN_IN, "2");
        Limits limits = new Limits();
        for (int i = 0; i < 600; i++) {
            assertThat(limits.tried(browser.asks("/", null), () -> "in")).isEqualTo("in");
        }
        failed(limits, SignInError.PROVIDER_DOWN, 10);
        failed(limits, SignInError.DENIED, 2);
        tooMany(() -> limits.tried(browser.asks("/", null), () -> "in"));
        browser.from = "192.0.2.2";
        assertThat(limits.tried(browser.asks("/", null), () -> "in")).isEqualTo("in");
    }

    private void failed(Limits limits, SignInError trouble, int often) {
        for (int i = 0; i < often; i++) {
            assertThatExceptionOfType(SignInFailed.class)
                    .isThrownBy(() -> limits.tried(browser.asks("/", null), () -> {
                        throw new SignInFailed(trouble, "as a test wants it");
                    }))
                    .extracting(SignInFailed::trouble)
                    .isEqualTo(trouble);
        }
    }

    @Test
    void strangersOfOneAddressHaveAHighNumber() throws SignInFailed {
        Limits limits = new Limits();
        for (int i = 0; i < Setting.RATE_STRANGER.number(); i++) {
            HttpServletRequest asked = browser.asks("/", null);
            limits.stranger(asked);
            limits.left(asked);
        }
        tooMany(() -> limits.stranger(browser.asks("/", null)));
        browser.from = "192.0.2.2";
        limits.stranger(browser.asks("/", null));
    }

    private static void tooMany(ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(act)
                .extracting(SignInFailed::trouble)
                .isEqualTo(SignInError.TOO_MANY);
    }

    @Test
    void aSessionThatNobodyHasSignedInToCountsAsItsAddress() throws SignInFailed {
        Settings.set(Setting.RATE_API, "1");
        Limits limits = new Limits();
        browser.session = new Browser.Jar();
        limits.admit("/api/v1/me", browser.asks("/api/v1/me", null));
        browser.session = new Browser.Jar();
        refused(SignInError.TOO_MANY, limits, "/api/v1/me");
        signIn("nele");
        limits.admit("/api/v1/me", browser.asks("/api/v1/me", null));
        refused(SignInError.TOO_MANY, limits, "/api/v1/me");
    }

    @Test
    void pagesAreCountedByPersonOnAllHisDevices() throws SignInFailed {
        Settings.set(Setting.RATE_PAGE, "2");
        Limits limits = new Limits();
        for (int device = 0; device < 2; device++) {
            signIn("nele");
            HttpServletRequest asked = browser.asks("/index.xhtml", null);
            limits.admit("/index.xhtml", asked);
            limits.left(asked);
        }
        signIn("nele");
        refused(SignInError.TOO_MANY, limits, "/index.xhtml");
        // what everybody may have is not counted
        limits.admit("/jakarta.faces.resource/x.css.xhtml", browser.asks("/jakarta.faces.resource/x.css.xhtml", null));
        signIn("claire");
        limits.admit("/index.xhtml", browser.asks("/index.xhtml", null));
    }

    @Test
    void aTurnIsGivenBackOnce() throws SignInFailed {
        Limits limits = new Limits();
        signIn("nele");
        for (int i = 0; i < 100; i++) {
            HttpServletRequest asked = browser.asks("/api/v1/me", null);
            limits.admit("/api/v1/me", asked);
            limits.left(asked);
            limits.left(asked);
        }
    }

    @Test
    void whoeverGoesOnIsNotedOnceAMinuteAndShownTenPages() {
        Limits limits = new Limits();
        signIn("nele");
        int noted = 0;
        int pages = 0;
        for (int i = 0; i < 100; i++) {
            noted += limits.isNoted(SignInError.TOO_MANY, browser.asks("/", null)) ? 1 : 0;
            pages += limits.isShown(browser.asks("/", null)) ? 1 : 0;
        }
        assertThat(noted).isEqualTo(1);
        assertThat(pages).isEqualTo(10);
        signIn("claire");
        assertThat(limits.isNoted(SignInError.TOO_MANY, browser.asks("/", null)))
                .isTrue();
    }

    @Test
    void aFewOfOneAddressAreAnsweredAtOnce() throws SignInFailed {
        Limits limits = new Limits();
        for (int i = 0; i < 100; i++) {
            HttpServletRequest asked = browser.asks("/", null);
            limits.stranger(asked);
            limits.stranger(asked);
            limits.left(asked);
        }
    }

    private void signIn(String subject) {
        browser.session = new Browser.Jar();
        browser.session.attributes.put(
                AuthenticatedUser.KEY, new AuthenticatedUser(subject, subject, null, Set.of(), "", null));
    }

    @Test
    void onlyTheProxyWeKnowTellsWhereACallComesFrom() {
        browser.headers.put("X-Forwarded-For", "203.0.113.9, 198.51.100.4");
        assertThat(Limits.address(browser.asks("/", null))).isEqualTo("192.0.2.1");
        Settings.set(Setting.PROXY_HEADER, "X-Forwarded-For");
        assertThat(Limits.address(browser.asks("/", null))).isEqualTo("198.51.100.4");
    }

    private void refused(SignInError trouble, Limits limits, String path) {
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> limits.admit(path, browser.asks(path, null)))
                .extracting(SignInFailed::trouble)
                .isEqualTo(trouble);
    }
}
