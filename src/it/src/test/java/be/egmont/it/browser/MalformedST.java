package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that are too large or malformed: the answer is a client error, never a server error. */
@ExtendWith(Walking.class)
class MalformedST {

    private static final String EVENTS = "/api/v1/attendance/events";
    private static final String JSON = "application/json";
    private static final UUID NOBODY = new UUID(0, 1);
    private static final String PARTS = "multipart/form-data; boundary=x";

    @Test
    void whatIsTooLargeIsRefusedUnread(Walk walk) {
        RawHttpClient stranger = new RawHttpClient(walk.stranger().url(), "");
        for (String path : List.of("/meeting/new.xhtml", EVENTS, "/sign-in/back-channel", "/sign-out")) {
            assertThat(stranger.verdict("POST " + path + " HTTP/1.1", "Host: localhost", "Content-Length: 2097153"))
                    .as(path)
                    .startsWith("HTTP/1.1 413");
            assertThat(stranger.verdict(
                            "POST " + path + " HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "", "0"))
                    .as("%s, of unknown length", path)
                    .startsWith("HTTP/1.1 413");
            assertThat(stranger.verdict(
                            "POST " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Content-Length: 5",
                            "Transfer-Encoding: chunked",
                            "",
                            "0"))
                    .as("%s, of two lengths", path)
                    .matches("HTTP/1.1 4(00|13).*");
        }
        assertThat(stranger.verdict(
                        "POST /exchange/import.xhtml HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: 20971521"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void whatIsTooLargeForAPageIsSaidInItsLook(Walk walk) {
        RawHttpClient katrien = RawHttpClient.of(walk.as("katrien.dewaelsche"));
        String told = katrien.hears(
                "</h1>",
                "POST /exchange/import.xhtml HTTP/1.1",
                "Host: localhost",
                "Cookie: " + katrien.cookies(),
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: 20971521");
        assertThat(told).startsWith("HTTP/1.1 413").contains("<h1>Cette demande ne peut pas être traitée</h1>");
        assertThat(katrien.hears("}", "POST " + EVENTS + " HTTP/1.1", "Host: localhost", "Content-Length: 2097153"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "urn:problem-type:belgif:payloadTooLarge");
    }

    @Test
    void aFormInPartsThatCannotBeTakenApartIsRefused(Walk walk) {
        RawHttpClient katrien = RawHttpClient.of(walk.as("katrien.dewaelsche"));
        String head = "--x\r\nContent-Disposition: form-data; name=\"";
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (String path : List.of("/exchange/import.xhtml", "/index.xhtml", "/acting")) {
            answers.add(katrien.posts(path, "multipart/form-data", "x"));
            answers.add(katrien.posts(path, PARTS, head + "a\"\r\n\r\nended too s"));
            answers.add(katrien.posts(path, PARTS, head + "a".repeat(20_000) + "\"\r\n\r\nx\r\n--x--\r\n"));
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("<h1>Cette demande ne peut pas être traitée</h1>");
        });
    }

    @Test
    void whatNoColumnCanHoldIsNoFailure(Walk walk) {
        RawHttpClient nele = RawHttpClient.of(walk.as("nele.goossenaerts"));
        RawHttpClient katrien = RawHttpClient.of(walk.as("katrien.dewaelsche"));
        List<HttpResponse<String>> answers = List.of(
                nele.asks("/meeting/vetting.xhtml?q=%00"),
                nele.asks("/api/v1/meetings/requests?q=%00"),
                nele.asks("/api/v1/search?q=%00%00"),
                katrien.asks("/access/people.xhtml?text=%00"),
                katrien.asks("/audit/journal.xhtml?person=%00"),
                katrien.asks("/audit/journal.xhtml?from=-999999999-01-01"),
                katrien.asks("/api/v1/journal?person=%00"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(400);
            assertThat(answer.body()).contains("que nous ne pouvons pas lire");
        });
    }

    /** Newer servers cannot even make a time of it. */
    @Test
    void aMomentThatNoCalendarHasIsToldByItsName(Walk walk) {
        RawHttpClient katrien = RawHttpClient.of(walk.as("katrien.dewaelsche"));
        List<HttpResponse<String>> answers = List.of(
                RawHttpClient.of(walk.as("nele.goossenaerts"))
                        .asks("/api/v1/reports/summary?at=-999999999-01-01T00:00:00Z"),
                katrien.asks("/api/v1/journal?from=%2B999999999-01-01T00:00:00Z"),
                katrien.asks("/api/v1/journal?to=0000-01-01T00:00:00Z"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(400);
            assertThat(answer.body()).contains("n’est pas une valeur possible pour");
        });
    }

    @Test
    void whatIsNoObjectOfJsonIsNoFailure(Walk walk) {
        RawHttpClient aurore = RawHttpClient.of(walk.as("aurore.ledentu"));
        for (String body : List.of("[]", "null", "\"x\"", "{", "[".repeat(5000), "{\"events\":" + "[".repeat(5000))) {
            HttpResponse<String> answer = aurore.posts(EVENTS, JSON, body, "X-Egmont-Request", "1");
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).as(body).hasValue("application/problem+json");
        }
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aBodyIsNoLargerThanItsVerbNeeds(Walk walk) {
        RawHttpClient claire = RawHttpClient.of(walk.as("claire.vandenbossche"));
        RawHttpClient aurore = RawHttpClient.of(walk.as("aurore.ledentu"));
        RawHttpClient youssef = RawHttpClient.of(walk.as("youssef.benhaddou"));
        String numbers = "[" + "1,".repeat(150_000) + "1]";
        isProblem(claire.posts("/api/v1/meetings", JSON, "{\"note\": " + numbers + "}", "X-Egmont-Request", "1"), 413);
        isProblem(
                youssef.posts(
                        "/api/v1/reports/summary/exports",
                        JSON,
                        "{\"reason\": " + numbers + "}",
                        "X-Egmont-Request",
                        "1"),
                413);
        isProblem(aurore.posts(EVENTS, JSON, "{\"events\": " + numbers + "}", "X-Egmont-Request", "1"), 413);
        isProblem(
                aurore.posts(EVENTS, JSON, "{\"events\": [" + "{},".repeat(500) + "{}]}", "X-Egmont-Request", "1"),
                413);
        // whom it does not open to, it says so, whatever was sent
        isProblem(claire.posts(EVENTS, JSON, "no JSON", "X-Egmont-Request", "1"), 403);
        isProblem(
                claire.posts("/api/v1/meetings/" + NOBODY + "/approve", JSON, "no JSON", "X-Egmont-Request", "1"), 403);
    }

    @Test
    void whatStandsBehindABodyOrTwiceInItIsRefused(Walk walk) {
        RawHttpClient aurore = RawHttpClient.of(walk.as("aurore.ledentu"));
        RawHttpClient claire = RawHttpClient.of(walk.as("claire.vandenbossche"));
        isProblem(aurore.posts(EVENTS, JSON, "{\"events\":[]} x", "X-Egmont-Request", "1"), 400);
        isProblem(aurore.posts(EVENTS, JSON, "{\"events\":[],\"events\":[]}", "X-Egmont-Request", "1"), 400);
        isProblem(claire.posts("/api/v1/meetings", JSON, "{}{}", "X-Egmont-Request", "1"), 400);
        isProblem(
                claire.posts("/api/v1/meetings", JSON, "{\"note\":\"a\",\"note\":\"b\"}", "X-Egmont-Request", "1"),
                400);
    }

    @Test
    void headersThatSayNothingAreAProblemAndNoPage(Walk walk) {
        RawHttpClient aurore = RawHttpClient.of(walk.as("aurore.ledentu"));
        isProblem(aurore.posts(EVENTS, "text/plain", "{\"events\":[]}", "X-Egmont-Request", "1"), 415);
        isProblem(aurore.posts(EVENTS, "broken", "{\"events\":[]}", "X-Egmont-Request", "1"), 400);
        // what is no media type is none that can be answered in
        isProblem(aurore.asks("/api/v1/me", "Accept", "broken"), 406);
        isProblem(aurore.asks("/api/v1/me", "Accept", "text/html"), 406);
        assertThat(aurore.hears(
                        "}",
                        "POST " + EVENTS + " HTTP/1.1",
                        "Host: localhost",
                        "Cookie: " + aurore.cookies(),
                        "X-Egmont-Request: 1",
                        "Content-Length: 13",
                        "",
                        "{\"events\":[]}"))
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json");
    }

    /** A device whose clock is wrong, or that claims to be something else. */
    @Test
    void whatADeviceCannotKnowIsNotNoted(Walk walk) throws SQLException {
        RawHttpClient aurore = RawHttpClient.of(walk.as("aurore.ledentu"));
        String badge = one(
                walk, "SELECT min(badge) FROM participant p JOIN edition e ON e.id = p.edition_id AND e.code = '2026'");
        String session = one(
                walk,
                "SELECT s.code FROM session s JOIN edition e ON e.id = s.edition_id AND e.code = '2026' ORDER BY s.starts_at LIMIT 1");
        String event = "{\"id\":\"%s\",\"session\":\"" + session + "\",\"badge\":\"" + badge
                + "\",\"direction\":\"in\",\"at\":\"%s\",\"source\":\"%s\",\"device\":\"%s\"}";
        String sent = String.join(
                ",",
                event.formatted(UUID.randomUUID(), "0001-01-01T00:00:00Z", "qr", "door"),
                event.formatted(UUID.randomUUID(), "1900-01-01T00:00:00Z", "qr", "door"),
                event.formatted(UUID.randomUUID(), "2026-02-02T09:00:00Z", "import", "door"),
                event.formatted(UUID.randomUUID(), "2026-02-02T09:00:00Z", "qr", "d".repeat(81)));
        HttpResponse<String> answer =
                aurore.posts(EVENTS, JSON, "{\"events\":[" + sent + "]}", "X-Egmont-Request", "1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .containsSubsequence("notOnTheDay", "notOnTheDay", "wrongSource", "nameTooLong")
                .doesNotContain("recorded");
    }

    private static String one(Walk walk, String query) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
