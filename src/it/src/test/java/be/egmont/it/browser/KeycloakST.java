package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.KeycloakDesk;
import be.egmont.it.harness.Ministry;
import be.egmont.it.harness.Places;
import be.egmont.it.harness.Visit;
import be.egmont.it.page.WeekPage;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The sign-in with a real identity provider that demands PKCE. */
@Order(1)
class KeycloakST {

    private static final String CLAIRE = "claire.vandenbossche";
    private static final String ME = "/api/v1/me";

    private static Ministry ministry;
    private static KeycloakDesk desk;

    @BeforeAll
    static void open() throws Exception {
        ministry = Ministry.open(Places.work("keycloak"));
        desk = new KeycloakDesk(ministry.identities());
        desk.shortTokens();
    }

    @AfterAll
    static void close() throws Exception {
        if (ministry != null) {
            ministry.close();
        }
    }

    /**
     * On the ministry's server, by the archive that it gets; on Micro, by which all other tests sign in, when there is no
     * distribution of the server in this version among the public artifacts.
     */
    @Test
    void theWholeStay() throws Exception {
        if (Files.exists(Places.payaraServer())) {
            ministry.serveOnServer();
            assertThat(ministry.listening())
                    .as("administration and all else on this machine only")
                    .isNotEmpty()
                    .noneMatch(where -> where.startsWith("elsewhere"));
        } else {
            ministry.serveOnMicro();
        }
        comesInAndLeaves();
        readsHerPagesAndNoOthers();
        aDeviceAndAScriptBringTokens();
        aCodeIsOfNoUseWithoutItsVerifier();
        whatIsEndedAtTheProviderIsOverHere();
        rolesFollowTheProvider();
    }

    private static void readsHerPagesAndNoOthers() {
        try (Visit claire = signedIn("/delegation/list.xhtml")) {
            assertThat(claire.page().locator("main").innerText()).contains("Abidjan");
            assertThat(claire.open("/access/people.xhtml")).isEqualTo(403);
            assertThat(claire.ask("/health/live").status()).isEqualTo(200);
        }
    }

    /** Through a deep link to the page that she wanted, to her week, and out again here and there. */
    private static void comesInAndLeaves() {
        try (Visit claire = signedIn("/programme/list.xhtml?text=enabel")) {
            assertThat(claire.address()).isEqualTo("/programme/list.xhtml?text=enabel");
            assertThat(WeekPage.open(claire).days()).hasSize(5);
            assertThat(claire.heading()).isEqualTo("Ma semaine");

            claire.page().locator("details.person summary").click();
            claire.page().locator("form[action$='/sign-out'] button").click();
            claire.page().waitForURL("**/sign-in/out*");
            assertThat(claire.ask(ME).status()).isEqualTo(401);
            // the provider has forgotten her as well: it asks for the password
            claire.page().navigate(claire.url() + "/");
            assertThat(claire.page().locator("#password").isVisible()).isTrue();
        }
    }

    /** She signs out at the provider in another tab; it tells Egmont behind her back. */
    private static void whatIsEndedAtTheProviderIsOverHere() {
        try (Visit claire = signedIn("/");
                Visit elsewhere = signedIn("/")) {
            assertThat(claire.ask(ME).status()).isEqualTo(200);

            Page account = claire.context().newPage();
            account.navigate(ministry.identities().issuer() + "/protocol/openid-connect/logout");
            account.locator("#kc-logout").click();
            account.locator("#kc-logout").waitFor(gone());

            assertThat(claire.ask(ME).status()).isEqualTo(401);
            // only that browser's: the other one is a session of its own at the provider
            assertThat(elsewhere.ask(ME).status()).isEqualTo(200);
        }
    }

    private static WaitForOptions gone() {
        return new WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static void aDeviceAndAScriptBringTokens() throws Exception {
        assertThat(asked(desk.deviceToken()).body()).contains("egmont-check-in").contains("reception");
        try (Visit claire = ministry.stranger()) {
            String token = desk.userToken(claire.page(), ministry.url(), CLAIRE);
            assertThat(asked(token).body()).contains(CLAIRE).contains("participant");
            assertThat(asked(token + "x").statusCode()).isEqualTo(401);
        }
    }

    /** Whoever has caught a code can do nothing with it; and who asks for one without the proof gets none (PKCE). */
    private static void aCodeIsOfNoUseWithoutItsVerifier() throws Exception {
        String house = ministry.url();
        assertThat(desk.answered(house, Map.of())).contains("error=invalid_request", "code_challenge_method");
        assertThat(desk.answered(
                        house, Map.of("code_challenge", KeycloakDesk.VERIFIER, "code_challenge_method", "plain")))
                .contains("error=invalid_request");
        for (String verifier : new String[] {null, KeycloakDesk.VERIFIER + "-of-somebody-else"}) {
            try (Visit claire = ministry.stranger()) {
                String code = desk.code(claire.page(), house, CLAIRE);
                assertThat(desk.redeemed(house, code, verifier).statusCode()).isEqualTo(400);
            }
        }
        try (Visit claire = ministry.stranger()) {
            String code = desk.code(claire.page(), house, CLAIRE);
            assertThat(desk.redeemed(house, code, KeycloakDesk.VERIFIER).statusCode())
                    .isEqualTo(200);
            assertThat(desk.redeemed(house, code, KeycloakDesk.VERIFIER).body())
                    .as("a second time")
                    .contains("invalid_grant");
        }
    }

    /** Put into another group, she has its role without signing in again: her roles are renewed with the refresh token. */
    private static void rolesFollowTheProvider() throws Exception {
        try (Visit claire = signedIn("/")) {
            assertThat(claire.ask(ME).text()).doesNotContain("reporter");
            desk.join(CLAIRE, "egmont-reporter");

            claire.page().waitForCondition(() -> claire.ask(ME).text().contains("reporter"));
        }
    }

    private static Visit signedIn(String path) {
        Visit visit = ministry.stranger();
        visit.page().navigate(visit.url() + path);
        visit.signIn(CLAIRE, ministry.identities().password());
        return visit;
    }

    private static HttpResponse<String> asked(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ministry.url() + ME))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
