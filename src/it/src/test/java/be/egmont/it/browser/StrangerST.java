package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody who has not signed in costs the house: no memory, no waiting thread, and no answer that the server gives by itself. */
@ExtendWith(Walking.class)
class StrangerST {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String HOST = "Host: evil.example";

    @Test
    void noAnswerToAStrangerMakesASession(Walk walk) {
        RawHttpClient stranger = stranger(walk);
        for (String path : List.of(
                "/",
                "/programme/list.xhtml",
                "/nowhere",
                "/sign-in/out",
                "/sign-in/expired",
                "/sign-in/guest",
                "/sign-in/guest?over",
                "/guest/delegation.xhtml",
                "/sign-in/nowhere",
                "/sign-in/return?code=c&state=forged",
                "/.well-known/security.txt",
                "/.well-known/nothing",
                "/choice?language=nl",
                "/access",
                "/health",
                "/jakarta.faces.resource/nothing.css.xhtml?ln=egmont",
                "/api/v1/me",
                "/metrics")) {
            assertThat(stranger.asks(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith("egmont-session"));
        }
        for (String path : List.of("/sign-out", "/choice", "/index.xhtml", "/api/v1/meetings", "/sign-in/guest")) {
            for (String form : List.of("", "code=guessed", "mail=nobody%40company.example")) {
                assertThat(stranger.posts(path, FORM, form).headers().allValues("Set-Cookie"))
                        .as(path)
                        .noneMatch(cookie -> cookie.startsWith("egmont-session") || cookie.startsWith("egmont-key"));
            }
        }
    }

    @Test
    void severalWindowsOfOneBrowserSignInAtOnce(Walk walk) {
        Visit first = walk.stranger();
        first.open("/programme/list.xhtml");
        first.context().newPage().navigate(first.url() + "/");
        first.context().newPage().navigate(first.url() + "/meeting/list.xhtml");
        first.choose("claire.vandenbossche");
        assertThat(first.address()).isEqualTo("/programme/list.xhtml");
    }

    @Test
    void theLanguageIsChosenByAnAddressAndKeptByTheBrowser(Walk walk) {
        Visit stranger = walk.stranger();
        assertThat(stranger.open("/sign-in/out")).isEqualTo(200);
        stranger.speak("nl");
        assertThat(stranger.address()).isEqualTo("/sign-in/out");
        assertThat(stranger.heading()).isEqualTo("U bent afgemeld");
        stranger.isAccessible().isWithoutComplaint();
    }

    /** The answer comes before what was announced has been sent: nobody waits for it. */
    @Test
    void nothingThatAStrangerSendsIsRead(Walk walk) {
        RawHttpClient stranger = stranger(walk);
        for (String path : List.of("/choice", "/sign-out", "/index.xhtml", "/sign-in/expired", "/sign-in/return")) {
            assertThat(stranger.verdict(
                            "POST " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: " + FORM,
                            "Content-Length: 1000"))
                    .as(path)
                    .matches("HTTP/1.1 (302|400) .*");
        }
        assertThat(stranger.verdict(
                        "POST /api/v1/attendance/events HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: 1000"))
                .startsWith("HTTP/1.1 401");
        assertThat(stranger.verdict(
                        "POST /jakarta.faces.resource/css/tokens.css.xhtml?ln=egmont HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: " + FORM,
                        "Content-Length: 1000"))
                .startsWith("HTTP/1.1 405");
        assertThat(stranger.verdict(
                        "POST /sign-in/back-channel HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: 1000"))
                .startsWith("HTTP/1.1 400");
    }

    /** Faster than any test waits: a body that does not come is given up. */
    @Test
    void aTokenThatComesByteByByteIsGivenUp(Walk walk) {
        long start = System.nanoTime();
        assertThat(stranger(walk)
                        .verdict(
                                "POST /sign-in/back-channel HTTP/1.1",
                                "Host: localhost",
                                "Content-Type: " + FORM,
                                "Content-Length: 1000"))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).isNull(),
                        answer -> assertThat(answer).startsWith("HTTP/1.1 4"));
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(25);
    }

    @Test
    void noFolderLeadsToAForgedHost(Walk walk) {
        RawHttpClient stranger = stranger(walk);
        RawHttpClient claire = RawHttpClient.of(walk.as("claire.vandenbossche"));
        for (String path : List.of(
                "/access",
                "/access;x/y",
                "/programme",
                "/WEB-INF",
                "/WEB-INF/frame",
                "/META-INF",
                "/resources",
                "/resources/egmont",
                "/resources/egmont/css",
                "/resources/primefaces",
                "/nowhere")) {
            assertThat(stranger.says("GET " + path + " HTTP/1.1", HOST))
                    .as(path)
                    .matches("(?s)HTTP/1.1 (302|404) .*")
                    .doesNotContain("evil.example")
                    .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff");
            assertThat(claire.says("GET " + path + " HTTP/1.1", HOST, "Cookie: " + claire.cookies()))
                    .as(path + " signed in")
                    .startsWith("HTTP/1.1 404 ")
                    .doesNotContain("evil.example")
                    .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff");
        }
    }

    @Test
    void whatEachServerReadsInItsOwnWayIsRefused(Walk walk) {
        RawHttpClient stranger = stranger(walk);
        RawHttpClient claire = RawHttpClient.of(walk.as("claire.vandenbossche"));
        assertThat(stranger.says("GET / HTTP/1.1", "Host: localhost", HOST)).startsWith("HTTP/1.1 400");
        assertThat(stranger.says("GET /health HTTP/1.1", "Host: localhost", HOST))
                .startsWith("HTTP/1.1 400");
        assertThat(stranger.says(
                        "GET /health HTTP/1.1",
                        "Host: localhost",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAAQAAP__"))
                .as("no other protocol past the rules of a proxy")
                .startsWith("HTTP/1.1 200");
        assertThat(claire.asks("/.well-known/..;/metrics").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsOnlyReadCannotBeWritten(Walk walk) {
        for (String method : List.of("PUT", "POST", "DELETE", "PATCH")) {
            assertThat(stranger(walk).says(method + " /health HTTP/1.1", "Host: localhost", "Content-Length: 0"))
                    .as(method)
                    .startsWith("HTTP/1.1 405");
        }
    }

    @Test
    void whatASignedInPersonInventsIsNoFailure(Walk walk) {
        RawHttpClient katrien = RawHttpClient.of(walk.as("katrien.dewaelsche"));
        for (String day : List.of("%2B999999999-12-31", "-999999999-01-01", "0000-01-01", "9999-12-31")) {
            for (String end : List.of("from", "to")) {
                assertThat(katrien.asks("/audit/journal.xhtml?" + end + "=" + day)
                                .statusCode())
                        .as(end + " " + day)
                        .isLessThan(500);
            }
        }
        HttpResponse<String> stateless = katrien.posts(
                "/access/mandates.xhtml", FORM, "x=y&jakarta.faces.ViewState=stateless&primefaces.nonce=x");
        assertThat(stateless.statusCode()).isLessThan(500);
    }

    /** Neither administration nor management: one way in, and on this machine only. */
    @Test
    void theServerTakesConnectionsForItsPagesAlone(Walk walk) {
        assertThat(walk.listening()).containsExactly(walk.stranger().url().replace("http://localhost", "127.0.0.1"));
    }

    private static RawHttpClient stranger(Walk walk) {
        return new RawHttpClient(walk.stranger().url(), "");
    }
}
