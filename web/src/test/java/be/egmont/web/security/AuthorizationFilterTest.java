package be.egmont.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.audit.Origin;
import be.egmont.edition.ReadEditions;
import be.egmont.kernel.Setting;
import be.egmont.web.access.Settings;
import be.egmont.web.signin.AuthenticatedUser;
import be.egmont.web.signin.Browser;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorizationFilterTest {

    private static final AuthenticatedUser ORGANISER =
            new AuthenticatedUser("nele", "Nele", null, Set.of(Role.ORGANISER), "", null);

    private final Browser browser = new Browser();
    private String query;

    @BeforeEach
    void inTheHouse() {
        Settings.set(Setting.URL, "https://egmont.example");
        browser.session = new Browser.Jar();
        browser.session.attributes.put(AuthenticatedUser.KEY, ORGANISER);
        browser.method = "POST";
    }

    @AfterEach
    void forget() {
        Settings.clear();
    }

    @Test
    void aFormOfOursPasses() throws ServletException, IOException {
        browser.headers.put("Origin", "https://egmont.example");
        browser.headers.put("Sec-Fetch-Site", "same-origin");
        assertThat(passes("/meeting/vetting.xhtml")).isTrue();
        assertThat(passes("/sign-out")).isTrue();
    }

    @Test
    void aFormOfAnotherSiteDoesNotNotEvenToSignOut() throws ServletException, IOException {
        for (String origin : new String[] {"https://evil.example", "null", "http://egmont.example"}) {
            browser.headers.put("Origin", origin);
            assertThat(passes("/meeting/vetting.xhtml")).isFalse();
            assertThat(passes("/sign-out")).isFalse();
            assertThat(browser.status).isEqualTo(403);
        }
        browser.headers.remove("Origin");
        for (String site : new String[] {"cross-site", "same-site"}) {
            browser.headers.put("Sec-Fetch-Site", site);
            assertThat(passes("/sign-out")).isFalse();
        }
    }

    @Test
    void aHeaderThatProvesNothingIsNoWayAroundThat() throws ServletException, IOException {
        browser.headers.put("Origin", "https://evil.example");
        browser.headers.put("Authorization", "Basic eDp5");
        assertThat(passes("/meeting/vetting.xhtml")).isFalse();
        browser.headers.remove("Origin");
        assertThat(passes("/api/v1/meetings")).isFalse();
    }

    @Test
    void aScriptOfOursSaysSoWhenItWrites() throws ServletException, IOException {
        assertThat(passes("/api/v1/meetings")).isFalse();
        browser.headers.put(AuthorizationFilter.OWN_HEADER, "1");
        assertThat(passes("/api/v1/meetings")).isTrue();
    }

    @Test
    void aDeviceWithABearerTokenNeedsNoSuchHeader() throws ServletException, IOException {
        browser.session = null;
        assertThat(passes("/api/v1/meetings", ORGANISER)).isTrue();
    }

    @Test
    void aPageIsReadOrSentAndNothingElse() throws ServletException, IOException {
        for (String method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "NONSENSE"}) {
            browser.method = method;
            assertThat(passes("/meeting/vetting.xhtml")).as(method).isFalse();
            assertThat(browser.status).as(method).isEqualTo(405);
        }
    }

    @Test
    void theStateOfAPageComesByPostOnly() throws ServletException, IOException {
        query = "jakarta.faces.ViewState=1:1";
        for (String method : new String[] {"GET", "HEAD"}) {
            browser.method = method;
            assertThat(passes("/meeting/vetting.xhtml")).as(method).isFalse();
            assertThat(browser.status).as(method).isEqualTo(400);
        }
        browser.method = "POST";
        assertThat(passes("/meeting/vetting.xhtml")).isTrue();
        query = null;
        browser.method = "GET";
        assertThat(passes("/meeting/vetting.xhtml")).isTrue();
    }

    @Test
    void aFormInPartsIsTakenApartBeforeAnythingElse() throws ServletException, IOException {
        browser.contentType = "Multipart/form-data; boundary=x";
        assertThat(passes("/meeting/vetting.xhtml")).isTrue();
        browser.brokenParts = true;
        for (String path : new String[] {"/meeting/vetting.xhtml", "/sign-out", "/acting"}) {
            assertThat(passes(path)).as(path).isFalse();
            assertThat(browser.status).as(path).isEqualTo(400);
        }
    }

    private boolean passes(String path) throws ServletException, IOException {
        return passes(path, null);
    }

    private boolean passes(String path, AuthenticatedUser brought) throws ServletException, IOException {
        AtomicBoolean passed = new AtomicBoolean();
        var request = browser.asks(path, query);
        if (brought != null) {
            request.setAttribute(AuthenticatedUser.KEY, brought);
        }
        AuthorizationFilter gate = new AuthorizationFilter();
        gate.tells(new Caller(), new Me(), new Origin(), new ReadEditions(), new NodeTurns());
        gate.doFilter(request, browser.response(), (a, b) -> passed.set(true));
        return passed.get();
    }
}
