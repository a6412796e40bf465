package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.MeetingPages;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an attacker sends to the running house, and what becomes of it. */
@ExtendWith(Walking.class)
class AttackST {

    private static final String CLAIRE = "claire.vandenbossche";
    private static final String EVENTS = "/api/v1/attendance/events";
    private static final String NONE = "{\"events\":[]}";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=x";
    private static final int ASKERS = 8;
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @Test
    void everyAnswerHasTheOnePolicy(Walk walk) {
        RawHttpClient stranger = stranger(walk);
        RawHttpClient claire = RawHttpClient.of(walk.as(CLAIRE));
        List<HttpResponse<String>> answers = new ArrayList<>(List.of(
                stranger.asks("/"),
                stranger.asks("/sign-in/out"),
                stranger.asks("/sign-in/return?state=forged&code=x"),
                stranger.asks("/sign-in/nowhere"),
                stranger.asks("/api/v1/me"),
                stranger.asks("/health/live"),
                stranger.asks("/jakarta.faces.resource/css/tokens.css.xhtml?ln=egmont"),
                claire.asks("/"),
                claire.asks("/access/people.xhtml"),
                claire.asks("/programme/session.xhtml?session=S99"),
                claire.asks("/api/v1/editions/2026/sessions/S99"),
                claire.posts("/index.xhtml", FORM, "x=y", "Origin", "https://evil.example")));
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactly(302, 200, 400, 404, 401, 200, 200, 200, 403, 404, 404, 403);
        answers.forEach(answer -> hasThePolicy(answer.uri() + " " + answer.statusCode(), answer.headers()));
    }

    private static void hasThePolicy(String what, HttpHeaders headers) {
        List<String> policies = headers.allValues("Content-Security-Policy");
        assertThat(policies).as(what).hasSize(1);
        assertThat(policies.get(0))
                .as(what)
                .startsWith("default-src 'none'; script-src 'self'")
                .contains("style-src 'self';", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self' http")
                .doesNotContain("unsafe", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).as(what).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(what).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).as(what).isPresent();
        assertThat(headers.firstValue("Permissions-Policy")).as(what).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(what).hasValue("same-origin");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).as(what).isEmpty();
        assertThat(headers.firstValue("Server")).as(what).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).as(what).isEmpty();
        // not on TLS: a browser would be told to ask for what is not there
        assertThat(headers.firstValue("Strict-Transport-Security")).as(what).isEmpty();
    }

    @Test
    void aNonceIsOfOneAnswerAlone(Walk walk) {
        RawHttpClient claire = RawHttpClient.of(walk.as(CLAIRE));
        String first = nonce(claire.asks("/meeting/list.xhtml"));
        assertThat(first).hasSizeGreaterThan(20).isNotEqualTo(nonce(claire.asks("/meeting/list.xhtml")));
    }

    private static String nonce(HttpResponse<String> page) {
        Matcher nonce = NONCE.matcher(
                page.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    @Test
    void anotherSiteCannotWriteThroughTheCookie(Walk walk) {
        RawHttpClient aurore = RawHttpClient.of(walk.as("aurore.ledentu"));
        String ours = walk.stranger().url();

        assertThat(aurore.posts(EVENTS, JSON, NONE).statusCode())
                .as("without the header that only a script of ours can send")
                .isEqualTo(403);
        assertThat(aurore.posts(EVENTS, JSON, NONE, own("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(aurore.posts(EVENTS, JSON, NONE, own("Origin", "null")).statusCode())
                .isEqualTo(403);
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(aurore.posts(EVENTS, JSON, NONE, own("Sec-Fetch-Site", site))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(aurore.posts("/sign-out", FORM, "", "Sec-Fetch-Site", site)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(aurore.posts(EVENTS, JSON, NONE, own("Authorization", "Bearer invented"))
                        .statusCode())
                .as("a header that was made up does not stand in for the cookie")
                .isEqualTo(401);
        assertThat(aurore.asks("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(aurore.posts(EVENTS, JSON, NONE, own("Origin", ours)).statusCode())
                .isEqualTo(200);
    }

    private static String[] own(String name, String value) {
        return new String[] {"X-Egmont-Request", "x", name, value};
    }

    @Test
    void aFormWithoutTheStateOfItsPageDoesNothing(Walk walk) throws SQLException {
        RawHttpClient claire = RawHttpClient.of(walk.as(CLAIRE));
        long before = count(walk, "SELECT count(*) FROM meeting_request");
        String forged = "asking=asking&asking:subject=x&asking:priority=MUST&asking:wish=NONE&asking:minutes=30"
                + "&asking:go=x&asking:partner_hinput=00000000-0000-0000-0000-000000000000";

        for (String state : List.of("", "&jakarta.faces.ViewState=1:1", "&jakarta.faces.ViewState=stateless")) {
            HttpResponse<String> answer = claire.posts("/meeting/new.xhtml", FORM, forged + state);
            assertThat(answer.statusCode()).as(state).isIn(200, 302);
            if (answer.statusCode() == 302) {
                assertThat(answer.headers().firstValue("location").orElseThrow())
                        .endsWith("/meeting/new.xhtml");
            } else {
                assertThat(answer.body()).as(state).contains("<main");
            }
        }
        assertThat(count(walk, "SELECT count(*) FROM meeting_request")).isEqualTo(before);
    }

    @Test
    void noAddressIsMadeOfAForgedHost(Walk walk) {
        RawHttpClient stranger = stranger(walk);
        for (String header : List.of("Host: evil.example", "Host: localhost\r\nX-Forwarded-Host: evil.example")) {
            String answer = stranger.says("GET /programme/list.xhtml?text=x HTTP/1.1", header);
            assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
        }
        RawHttpClient claire = RawHttpClient.of(walk.as(CLAIRE));
        String page = claire.says("GET /index.xhtml HTTP/1.1", "Host: evil.example", "Cookie: " + claire.cookies());
        assertThat(page).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
        String expired = stranger.says("POST /meeting/new.xhtml HTTP/1.1", "Host: evil.example", "Content-Length: 0");
        assertThat(expired).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
    }

    @Test
    void aPlantedSessionIsNotTakenUp(Walk walk) {
        Visit attacker = walk.as("youssef.benhaddou");
        String planted = cookie(attacker);
        Visit victim = walk.stranger();
        victim.context().addCookies(List.of(new Cookie("egmont-session", planted).setUrl(victim.url())));
        victim.open("/");
        victim.choose(CLAIRE);
        assertThat(cookie(victim)).as("a new one at the sign-in").isNotEqualTo(planted);
        assertThat(new RawHttpClient(victim.url(), "egmont-session=" + planted)
                        .asks("/api/v1/me")
                        .statusCode())
                .isEqualTo(401);
        assertThat(new RawHttpClient(victim.url(), "")
                        .asks("/index.xhtml;egmont-session=" + cookie(victim))
                        .statusCode())
                .as("not by the address")
                .isEqualTo(400);
    }

    /** The server makes its ids half of the time: one that was found is not enough. */
    @Test
    void aSessionIsGoodOnlyWithTheKeyOfItsBrowser(Walk walk) {
        Visit claire = walk.as(CLAIRE);
        RawHttpClient whole = RawHttpClient.of(claire);
        assertThat(whole.asks("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(whole.cookies()).contains("egmont-key=");
        RawHttpClient found = new RawHttpClient(claire.url(), "egmont-session=" + cookie(claire));
        assertThat(found.asks("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(whole.asks("/api/v1/me").statusCode())
                .as("whoever tries ends it")
                .isEqualTo(401);
    }

    @Test
    void theBrowserIsGivenNoTokenOfTheProvider(Walk walk) {
        Visit claire = walk.as(CLAIRE);
        claire.open("/index.xhtml");
        String kept = (String)
                claire.page()
                        .evaluate(
                                "JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.documentElement.outerHTML");
        // as each token of JSON begins
        assertThat(kept + RawHttpClient.of(claire).cookies()).doesNotContain("eyJ");
    }

    private static String cookie(Visit visit) {
        return visit.context().cookies(visit.url()).stream()
                .filter(cookie -> cookie.name.equals("egmont-session"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    /** With everything that the form itself would send. */
    @Test
    void nothingIsWrittenByAnAddress(Walk walk) throws SQLException {
        Visit claire = walk.as(CLAIRE);
        claire.open("/meeting/new.xhtml?with=" + new MeetingPages(claire).partner());
        claire.page().locator("[id='asking:subject']").fill("By an address");
        String sent = (String) claire.page().evaluate("""
                () => { const form = document.getElementById('asking');
                        const data = new URLSearchParams(new FormData(form));
                        data.set('asking:go', 'x');
                        return data.toString(); }
                """);
        RawHttpClient messenger = RawHttpClient.of(claire);
        assertThat(sent).contains("ViewState").doesNotContain("partner_hinput=&");
        assertThat(messenger.asks("/meeting/new.xhtml?" + sent).statusCode()).isEqualTo(400);
        assertThat(count(walk, "SELECT count(*) FROM meeting_request WHERE subject = 'By an address'"))
                .isZero();
        for (String method : List.of("PUT", "DELETE", "OPTIONS")) {
            assertThat(claire.ask(method, "/meeting/new.xhtml", "").status())
                    .as(method)
                    .isEqualTo(405);
        }
    }

    @Test
    void aTableOfRolesIsThereForAdministratorsAlone(Walk walk) {
        RawHttpClient nele = RawHttpClient.of(walk.as("nele.goossenaerts"));
        RawHttpClient katrien = RawHttpClient.of(walk.as("katrien.dewaelsche"));
        assertThat(nele.asks("/exchange/template/posts.csv").statusCode()).isEqualTo(200);
        assertThat(nele.asks("/exchange/template/grants.csv").statusCode()).isEqualTo(404);
        assertThat(katrien.asks("/exchange/template/grants.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAPathCanDoDoesNotTellWhoMadeIt(Walk walk) {
        RawHttpClient claire = RawHttpClient.of(walk.as(CLAIRE));
        String told = claire.says("OPTIONS /api/v1/me HTTP/1.1", "Host: evil.example", "Cookie: " + claire.cookies());
        assertThat(told).contains("Allow: ").doesNotContain("ersey", "evil.example", "wadl");
    }

    @Test
    void whoeverAsksTooOftenWaits(Walk walk) throws InterruptedException, ExecutionException {
        String url = walk.stranger().url();
        RawHttpClient stranger = new RawHttpClient(url, "");
        HttpResponse<String> told = toldAfter(120, () -> refusedAtTheProvider(url, "203.0.113.7, 198.51.100.1"));
        assertThat(told.headers().firstValue("Retry-After"))
                .as("sign-ins of one address that fail, whatever it says of others")
                .isPresent();
        assertThat(told.body()).contains("Patientez une minute");
        assertThat(refusedAtTheProvider(url, "198.51.100.2").statusCode())
                .as("others do not wait")
                .isEqualTo(401);
        assertThat(toldAfter(1200, () -> stranger.asks("/api/v1/me", RawHttpClient.ADDRESS, "198.51.100.3"))
                        .body())
                .as("calls of REST")
                .contains("Too Many Requests");
        assertThat(toldAfter(
                                30,
                                () -> stranger.posts(
                                        "/exchange/import.xhtml",
                                        PARTS,
                                        "--x--",
                                        RawHttpClient.ADDRESS,
                                        "198.51.100.4",
                                        "Accept-Language",
                                        "fr"))
                        .body())
                .as("uploads")
                .contains("Patientez une minute");
    }

    /** Goes out to the provider from that address and comes back with its no. */
    private static HttpResponse<String> refusedAtTheProvider(String url, String address) {
        String[] from = {RawHttpClient.ADDRESS, address, "Accept-Language", "fr"};
        HttpResponse<String> out = new RawHttpClient(url, "").asks("/index.xhtml", from);
        String pending = out.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String state = out.headers().firstValue("Location").orElseThrow().replaceFirst(".*[?&]state=([^&]*).*", "$1");
        return new RawHttpClient(url, pending).asks("/sign-in/return?error=access_denied&state=" + state, from);
    }

    /**
     * The answer that tells to wait, when at least so many were let through. Several ask at once: where one alone needed longer
     * than a minute for all of them nobody would ever be told.
     */
    private static HttpResponse<String> toldAfter(int allowed, Supplier<HttpResponse<String>> asked)
            throws InterruptedException, ExecutionException {
        AtomicInteger passed = new AtomicInteger();
        AtomicReference<HttpResponse<String>> told = new AtomicReference<>();
        ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
        Callable<Void> asking = () -> {
            while (told.get() == null && passed.get() < 5 * allowed) {
                HttpResponse<String> answer = asked.get();
                if (answer.statusCode() == 429) {
                    told.set(answer);
                } else {
                    passed.incrementAndGet();
                }
            }
            return null;
        };
        try {
            for (Future<Void> done : askers.invokeAll(Collections.nCopies(ASKERS, asking))) {
                done.get();
            }
        } finally {
            askers.shutdown();
        }
        assertThat(told.get()).as("told after %d", passed.get()).isNotNull();
        assertThat(passed.get()).isGreaterThanOrEqualTo(allowed);
        return told.get();
    }

    @Test
    void aFailureTellsANumberAndNothingElse(Walk walk) {
        RawHttpClient stranger = stranger(walk);
        RawHttpClient claire = RawHttpClient.of(walk.as(CLAIRE));
        List<String> answers = List.of(
                claire.asks("/programme/week.xhtml?day=never").body(),
                claire.asks("/meeting/view.xhtml?request=x").body(),
                claire.asks("/api/v1/editions/2026/organisations?page=x").body(),
                claire.posts("/index.xhtml", "multipart/form-data", "x").body(),
                stranger.says("TRACE / HTTP/1.1", "Host: localhost"),
                stranger.says("GET /%00 HTTP/1.1", "Host: localhost"),
                stranger.says("NONSENSE"),
                stranger.asks("/health").body());
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .doesNotContain("Exception:", "Caused by", "at be.egmont", "at org.", "Payara", "GlassFish")
                        .doesNotContain("Mojarra", "postgres", "jdbc:"));
        assertThat(stranger.says("TRACE / HTTP/1.1", "Host: localhost")).doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void healthSaysUpOrDown(Walk walk) {
        for (String path : List.of("/health", "/health/live", "/health/ready")) {
            HttpResponse<String> answer = stranger(walk).asks(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .contains("\"status\":\"UP\"")
                    .doesNotContain("version", "memory", "jdbc", "host")
                    .doesNotContainPattern("\"data\":\\{[^}]");
        }
        assertThat(stranger(walk).asks("/metrics").statusCode()).isEqualTo(401);
        assertThat(stranger(walk).asks("/openapi").statusCode()).isEqualTo(401);
    }

    private static RawHttpClient stranger(Walk walk) {
        return new RawHttpClient(walk.stranger().url(), "");
    }

    private static long count(Walk walk, String query) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(query)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
