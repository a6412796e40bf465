package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Accounts;
import be.egmont.access.Appearance;
import be.egmont.access.Arrival;
import be.egmont.access.EffectiveRoles;
import be.egmont.access.Grants;
import be.egmont.access.Profile;
import be.egmont.access.Role;
import be.egmont.kernel.Setting;
import be.egmont.web.access.Settings;
import be.egmont.web.frame.Language;
import be.egmont.web.security.Limits;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The mechanism with a browser on one side and a provider on the other: the way out, the way back, and the stay. Long, since all of
 * its tests share the two.
 */
class OidcAuthenticationMechanismTest {

    private final FakeProvider fake = new FakeProvider();
    private final MovedClock time = new MovedClock();
    private final OpenSignIns standing = new OpenSignIns();
    private final Provider provider = new Provider(time, new Discovery());
    private final Limits limits = new Limits();
    private final OidcAuthenticationMechanism signIn = new OidcAuthenticationMechanism(
            provider, new French(), time, new SessionLifecycle(provider, new Known(), standing, time), limits);
    private final Browser browser = new Browser();

    {
        signIn.grants = new NothingGranted();
    }

    /** Everybody was made a reporter besides. */
    private static final class ReporterGranted extends Grants {
        int asked;

        @Override
        public EffectiveRoles standing(String subject, Set<String> groups) {
            asked++;
            return reporting(Set.of()).standing(groups);
        }
    }

    private static Arrival reporting(Set<String> unmarked) {
        Set<String> reporter = Set.of(Role.REPORTER);
        return new Arrival(null, new EffectiveRoles(reporter, reporter), unmarked, null);
    }

    /** Everybody may do what his groups say. */
    private static final class NothingGranted extends Grants {
        @Override
        public EffectiveRoles standing(String subject, Set<String> groups) {
            return new EffectiveRoles(groups, groups);
        }
    }

    /** When everybody has read the privacy notice. */
    private Instant informed = Instant.EPOCH;

    /** Everybody has an account. */
    private final class Known extends Accounts {
        @Override
        public Profile signedIn(String issuer, String subject, String name, String email, Set<String> roles) {
            return new Profile(subject, name, email, null, null, Appearance.SYSTEM, null, informed);
        }
    }

    private static final class French extends Language {
        @Override
        public String getCode() {
            return "fr";
        }
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void aStrangerGoesOutAndComesBackToWhereHeWanted() throws AuthenticationException {
        browser.headers.put("Host", "evil.example");
        ask("/programme/week.xhtml", "room=7");
        assertThat(browser.location)
                .startsWith(fake.issuer() + "/authorize?")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Freturn");
        assertThat(browser.session).as("a stranger has none").isNull();
        comeBack("claire", "egmont-participant");
        assertThat(browser.location).isEqualTo("http://localhost:8080/programme/week.xhtml?room=7");
        assertThat(browser.cookies).containsOnlyKeys(BrowserKey.COOKIE);
        assertThat(browser.session.idle).isEqualTo(3600);
        ask("/programme/week.xhtml", null);
        assertThat(browser.principal).isEqualTo("claire");
        assertThat(browser.roles).containsExactly(Role.PARTICIPANT);
    }

    @Test
    void theFirstTimeOneIsToldWhatIsKeptAndGoesOnFromThere() throws AuthenticationException {
        informed = null;
        ask("/programme/week.xhtml", "room=7");
        comeBack("claire", "egmont-participant");
        assertThat(browser.location)
                .isEqualTo("http://localhost:8080/access/privacy.xhtml?back=%2Fprogramme%2Fweek.xhtml%3Froom%3D7");
    }

    @Test
    void whoHasNoRoleIsNotSentToANoticeThatHeMayNotOpen() throws AuthenticationException {
        informed = null;
        ask("/programme/week.xhtml", null);
        comeBack("thibault", "some-other-group");
        assertThat(browser.location).isEqualTo("http://localhost:8080/programme/week.xhtml");
    }

    @Test
    void aWayBackIsGoodOnceAndInThatBrowserOnly() throws AuthenticationException {
        ask("/", null);
        String query = grant("claire", "egmont-participant");
        Map<String, Cookie> victim = new HashMap<>(browser.cookies);
        browser.cookies.clear();
        ask(OidcAuthenticationMechanism.RETURN, query);
        assertThat(browser.status).isEqualTo(400);
        assertThat(browser.session).isNull();
        browser.cookies.putAll(victim);
        ask(OidcAuthenticationMechanism.RETURN, query);
        assertThat(browser.location).isEqualTo("http://localhost:8080/");
        ask(OidcAuthenticationMechanism.RETURN, query);
        assertThat(browser.status).isEqualTo(400);
        assertThat(fake.asked()).hasSize(1);
    }

    /** 120 forged returns of one address shut out everybody behind it. */
    @Test
    void forgedReturnsShutOutNobody() throws AuthenticationException {
        for (int i = 0; i < 2 * Setting.RATE_SIGN_IN.number(); i++) {
            ask(OidcAuthenticationMechanism.RETURN, "code=c&state=forged");
            assertThat(browser.status).isEqualTo(400);
        }
        signedIn("claire", "egmont-participant");
        ask("/", null);
        assertThat(browser.principal).isEqualTo("claire");
    }

    @Test
    void aWholeMinistrySignsInFromOneAddress() throws AuthenticationException {
        // more than may fail; LimitsTest has all six hundred
        for (int i = 0; i <= Setting.RATE_SIGN_IN.number(); i++) {
            browser.session = null;
            browser.cookies.clear();
            signedIn("head " + i, "egmont-participant");
            assertThat(browser.location).isEqualTo("http://localhost:8080/");
        }
    }

    @Test
    void signInsThatFailAreCountedByAddress() throws AuthenticationException {
        Settings.set(Setting.RATE_SIGN_IN, "3");
        OidcAuthenticationMechanism strict = new OidcAuthenticationMechanism(
                provider,
                new French(),
                time,
                new SessionLifecycle(provider, new Known(), standing, time),
                new Limits());
        for (int i = 0; i < 3; i++) {
            ask("/", null);
            strict.validateRequest(
                    browser.asks(OidcAuthenticationMechanism.RETURN, "error=access_denied&state=" + state()),
                    browser.response(),
                    browser.context());
            assertThat(browser.status).isEqualTo(401);
        }
        ask("/", null);
        String query = grant("claire", "egmont-participant");
        strict.validateRequest(
                browser.asks(OidcAuthenticationMechanism.RETURN, query), browser.response(), browser.context());
        assertThat(browser.status).isEqualTo(429);
    }

    @Test
    void nothingIsReadOfAStranger() throws AuthenticationException {
        browser.method = "POST";
        browser.contentType = "application/x-www-form-urlencoded";
        browser.length = 20;
        for (String path : List.of("/choice", "/sign-out", "/index.xhtml", "/sign-in/expired")) {
            ask(path, null);
            assertThat(browser.passed).as(path).isFalse();
            assertThat(browser.location).as(path).isEqualTo("http://localhost:8080/sign-in/expired");
        }
        ask("/sign-in/back-channel", null);
        assertThat(browser.passed).as("the provider is no stranger").isTrue();
        ask(OidcAuthenticationMechanism.RETURN, "code=c&state=x");
        assertThat(browser.status).isEqualTo(400);
        browser.length = 0;
        ask("/sign-out", null);
        assertThat(browser.passed).isTrue();
        for (String path : List.of("/health", "/jakarta.faces.resource/x.css.xhtml", "/.well-known/security.txt")) {
            ask(path, null);
            assertThat(browser.status).as(path).isEqualTo(405);
        }
    }

    @Test
    void whatServersReadEachInItsOwnWayIsRefused() throws AuthenticationException {
        ask("/.well-known/..;/metrics", null);
        assertThat(browser.status).isEqualTo(404);
        browser.headers.put("Host", "localhost and evil.example");
        ask("/index.xhtml", null);
        assertThat(browser.status).isEqualTo(400);
    }

    @Test
    void withoutADatabaseOneIsToldToComeAgain() throws AuthenticationException {
        signedIn("claire", "egmont-participant");
        standing.away = true;
        ask("/index.xhtml", null);
        assertThat(browser.status).isEqualTo(503);
        assertThat(browser.shown).isEqualTo("/WEB-INF/error/unavailable.xhtml");
        ask("/api/v1/me", null);
        assertThat(browser.body.toString()).contains("\"status\":503");
    }

    @Test
    void aWayBackIsGoodForTenMinutes() throws AuthenticationException {
        ask("/", null);
        String query = grant("claire", "egmont-participant");
        time.now = time.now.plus(Duration.ofMinutes(11));
        ask(OidcAuthenticationMechanism.RETURN, query);
        assertThat(browser.status).isEqualTo(400);
    }

    @Test
    void nothingIsLeftOfWhoeverWasSignedInBefore() throws AuthenticationException {
        signedIn("claire", "egmont-participant");
        Browser.Jar first = browser.session;
        first.attributes.put("view of claire", "secret");
        AuthenticatedUser claire = (AuthenticatedUser) first.attributes.get(AuthenticatedUser.KEY);
        Pending pending = provider.begin("/", null);
        new PendingCookies(browser.asks("/", null), browser.response()).add(pending);
        fake.grants(fake.signed(identity("nele", pending.nonce(), "egmont-organiser")), null);
        ask(OidcAuthenticationMechanism.RETURN, "code=c&state=" + pending.state());
        assertThat(browser.session).isNotSameAs(first);
        assertThat(browser.session.attributes).doesNotContainKey("view of claire");
        assertThat(standing.arrival(claire.ticket().id())).isEmpty();
        ask("/", null);
        assertThat(browser.principal).isEqualTo("nele");
    }

    @Test
    void aSessionIsNotKnownByTheAddress() throws AuthenticationException {
        signedIn("claire", "egmont-participant");
        browser.byAddress = true;
        ask("/index.xhtml", null);
        assertThat(browser.principal).isNull();
        assertThat(browser.status).isEqualTo(400);
        assertThat(browser.attributes.get(SignInError.KEY)).isEqualTo(SignInError.UNKNOWN_RETURN);
    }

    @Test
    void aSessionIsGoodOnlyWithTheKeyOfItsBrowser() throws AuthenticationException {
        signedIn("claire", "egmont-participant");
        ask("/index.xhtml", null);
        assertThat(browser.principal).isEqualTo("claire");
        Cookie key = browser.cookies.get(BrowserKey.COOKIE);
        // 256 bits
        assertThat(key.getValue()).hasSize(43);
        assertThat(key.isHttpOnly()).isTrue();
        browser.cookies.put(BrowserKey.COOKIE, new Cookie(BrowserKey.COOKIE, "A" + key.getValue()));
        ask("/index.xhtml", null);
        assertThat(browser.principal).isNull();
        browser.cookies.put(BrowserKey.COOKIE, key);
        ask("/index.xhtml", null);
        assertThat(browser.principal).as("whoever tries ends it").isNull();
        signedIn("claire", "egmont-participant");
        assertThat(browser.cookies.get(BrowserKey.COOKIE).getValue()).isNotEqualTo(key.getValue());
        browser.cookies.clear();
        ask("/index.xhtml", null);
        assertThat(browser.principal).isNull();
    }

    @Test
    void onlyAPageAPersonOpensBeginsASignIn() throws AuthenticationException {
        browser.headers.put("Sec-Fetch-Mode", "no-cors");
        ask("/index.xhtml", null);
        assertThat(browser.status).isEqualTo(401);
        assertThat(browser.session).isNull();
    }

    @Test
    void aFormAnActAndACallWithoutASessionAreAnsweredEachInItsWay() throws AuthenticationException {
        browser.method = "POST";
        ask("/index.xhtml", null);
        assertThat(browser.location).isEqualTo("http://localhost:8080/sign-in/expired");
        browser.headers.put("Faces-Request", "partial/ajax");
        ask("/index.xhtml", null);
        assertThat(browser.body.toString()).contains("<redirect url=\"/sign-in/expired\"/>");
        ask("/api/v1/me", null);
        assertThat(browser.status).isEqualTo(401);
        assertThat(browser.body.toString()).contains("\"status\":401");
    }

    @Test
    void metricsAreForWhoeverBringsTheSecretOfTheWatch() throws AuthenticationException {
        for (String path : List.of("/metrics", "/metrics/base", "/openapi")) {
            ask(path, null);
            assertThat(browser.status).isEqualTo(401);
        }
        browser.headers.put("Authorization", "Bearer ");
        ask("/metrics", null);
        assertThat(browser.status).isEqualTo(401);
        Settings.set(Setting.WATCH_SECRET, "a secret of the watch, made at random");
        browser.headers.put("Authorization", "Bearer another");
        ask("/metrics", null);
        assertThat(browser.status).isEqualTo(401);
        browser.headers.put("Authorization", "Bearer a secret of the watch, made at random");
        ask("/metrics", null);
        assertThat(browser.passed).isTrue();
        ask("/api/v1/me", null);
        assertThat(browser.status).isEqualTo(401);
    }

    @Test
    void whatIsEndedAnywhereIsOverAtTheNextRequest() throws AuthenticationException {
        signedIn("claire", "egmont-participant");
        standing.ids.clear();
        ask("/index.xhtml", null);
        assertThat(browser.principal).isNull();
        assertThat(browser.location).startsWith(fake.issuer() + "/authorize?");
    }

    @Test
    void nobodyStaysForeverHoweverBusy() throws AuthenticationException {
        signedIn("claire", "egmont-participant");
        time.now = time.now.plus(Duration.ofHours(10).minusSeconds(1));
        ask("/index.xhtml", null);
        assertThat(browser.principal).isEqualTo("claire");
        time.now = time.now.plusSeconds(1);
        ask("/index.xhtml", null);
        assertThat(browser.principal).isNull();
        assertThat(standing.ids).isEmpty();
    }

    @Test
    void aGrantedRoleTakesTheSameSignInAsOneOfAGroup() throws AuthenticationException {
        Settings.set(Setting.OIDC_ACR_LEVELS, "one two");
        Settings.set(Setting.OIDC_ACR_ROLES, "reporter=two");
        signIn.grants = new ReporterGranted();
        standing.arrival = reporting(Set.of());
        ask("/", null);
        comeBack("claire", "egmont-participant");
        assertThat(browser.location).as("asked once for more").contains("acr_values=two");
        ask("/", null);
        assertThat(browser.roles).containsExactly(Role.PARTICIPANT);
    }

    @Test
    void whatOneWasGivenIsReadWithTheSignInAndMarkedOnceADay() throws AuthenticationException {
        ReporterGranted granted = new ReporterGranted();
        signIn.grants = granted;
        signedIn("claire", "egmont-participant");
        granted.asked = 0;
        standing.arrival = reporting(Set.of(Role.REPORTER));
        ask("/", null);
        assertThat(browser.roles).containsExactlyInAnyOrder(Role.PARTICIPANT, Role.REPORTER);
        assertThat(granted.asked).isEqualTo(1);
        standing.arrival = reporting(Set.of());
        ask("/", null);
        assertThat(browser.roles).containsExactlyInAnyOrder(Role.PARTICIPANT, Role.REPORTER);
        assertThat(granted.asked).as("marked today").isEqualTo(1);
    }

    @Test
    void rolesAreRenewedWhileOneStays() throws AuthenticationException {
        ask("/", null);
        fake.grants(fake.signed(identity("claire", nonce(), "egmont-participant")), "refresh 1");
        ask(OidcAuthenticationMechanism.RETURN, "code=c&state=" + state());
        time.now = time.now.plusSeconds(47);
        fake.grants(fake.signed(identity("claire", null, "egmont-reporter")), "refresh 2");
        ask("/", null);
        assertThat(browser.roles).containsExactly(Role.PARTICIPANT);
        time.now = time.now.plusSeconds(1);
        ask("/", null);
        assertThat(browser.roles).containsExactly(Role.REPORTER);
        assertThat(fake.asked().get(1)).contains("refresh_token=refresh+1");
        time.now = time.now.plusSeconds(48);
        fake.says("/token", 400, "application/json", "{\"error\":\"invalid_grant\"}");
        ask("/", null);
        assertThat(fake.asked().get(2)).contains("refresh_token=refresh+2");
        assertThat(browser.principal).isNull();
        assertThat(browser.location).startsWith(fake.issuer());
    }

    @Test
    void aSilentProviderEndsNobodysWorkAtOnce() throws AuthenticationException {
        ask("/", null);
        fake.grants(fake.signed(identity("claire", nonce(), "egmont-participant")), "refresh");
        ask(OidcAuthenticationMechanism.RETURN, "code=c&state=" + state());
        fake.says("/token", 503, "text/plain", "");
        time.now = time.now.plusSeconds(60);
        ask("/", null);
        assertThat(browser.principal).isEqualTo("claire");
        ask("/", null);
        assertThat(fake.asked()).hasSize(2);
        time.now = time.now.plus(Setting.OIDC_GRACE.duration());
        ask("/", null);
        assertThat(browser.status).isEqualTo(503);
        assertThat(browser.attributes.get(SignInError.KEY)).isEqualTo(SignInError.NOT_RENEWED);
        ask("/api/v1/me", null);
        assertThat(browser.body.toString()).contains("\"status\":503");
        ask("/sign-out", null);
        assertThat(browser.passed).isTrue();
    }

    @Test
    void aRefreshThatSpeaksOfSomebodyElseIsNotTaken() throws AuthenticationException {
        ask("/", null);
        fake.grants(fake.signed(identity("claire", nonce(), "egmont-participant")), "refresh");
        ask(OidcAuthenticationMechanism.RETURN, "code=c&state=" + state());
        time.now = time.now.plusSeconds(60);
        fake.grants(fake.signed(identity("nele", null, "egmont-administrator")), "refresh");
        ask("/", null);
        assertThat(browser.principal).isNull();
    }

    @Test
    void whoeverLacksAssuranceIsAskedForItOnce() throws AuthenticationException {
        Settings.set(Setting.OIDC_ACR_LEVELS, "one two");
        Settings.set(Setting.OIDC_ACR_ROLES, "administrator=two");
        ask("/access/people.xhtml", null);
        comeBack("katrien", "egmont-administrator");
        assertThat(browser.location).contains("acr_values=two");
        comeBack("katrien", "egmont-administrator");
        assertThat(browser.location).isEqualTo("http://localhost:8080/access/people.xhtml");
        ask("/index.xhtml", null);
        assertThat(browser.roles).isEmpty();
    }

    private void signedIn(String subject, String group) throws AuthenticationException {
        ask("/", null);
        comeBack(subject, group);
    }

    private void comeBack(String subject, String group) throws AuthenticationException {
        ask(OidcAuthenticationMechanism.RETURN, grant(subject, group));
    }

    /** The provider is ready to redeem a code for the sign-in that the browser is on; the query of its way back. */
    private String grant(String subject, String group) {
        fake.grants(fake.signed(identity(subject, nonce(), group)), null);
        return "code=c&state=" + state();
    }

    private JWTClaimsSet.Builder identity(String subject, String nonce, String group) {
        return fake.identity(nonce).subject(subject).claim("groups", List.of(group));
    }

    private String nonce() {
        return parameter("nonce");
    }

    private String state() {
        return parameter("state");
    }

    private String parameter(String name) {
        for (String pair : URI.create(browser.location).getRawQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError(browser.location + " has no " + name);
    }

    private void ask(String path, String query) throws AuthenticationException {
        HttpServletRequest request = browser.asks(path, query);
        signIn.validateRequest(request, browser.response(), browser.context());
        limits.left(request);
    }
}
