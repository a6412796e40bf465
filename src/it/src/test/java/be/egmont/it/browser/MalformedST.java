package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that are too large or malformed: the answer is a client error, never a server error. */
@ExtendWith(Walking.class)
class MalformedST {

    private static final String EVENTS = "/api/v1/attendance/events";
    private static final String JSON = "application/json";
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
                .contains("application/problem+json", "\"title\":\"Content Too Large\"");
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
                nele.asks("/api/v1/meetings/queue?q=%00"),
                nele.asks("/api/v1/search?q=%00%00"),
                nele.asks("/api/v1/reports/R2?at=-999999999-01-01T00:00:00Z"),
                katrien.asks("/access/people.xhtml?text=%00"),
                katrien.asks("/audit/journal.xhtml?person=%00"),
                katrien.asks("/audit/journal.xhtml?from=-999999999-01-01"),
                katrien.asks("/api/v1/journal?person=%00"),
                katrien.asks("/api/v1/journal?from=%2B999999999-01-01T00:00:00Z"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(400);
            assertThat(answer.body()).contains("que nous ne pouvons pas lire");
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
}
