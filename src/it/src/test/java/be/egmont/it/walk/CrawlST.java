package be.egmont.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Role;
import be.egmont.it.house.Places;
import be.egmont.it.house.Visit;
import be.egmont.it.house.Walk;
import be.egmont.it.house.Walking;
import be.egmont.web.access.Doors;
import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page and every REST path that there is, asked for in every role: what the table of doors says is what happens. */
@ExtendWith(Walking.class)
class CrawlST {

    /** One of the demo for each role. */
    private static final Map<String, String> PEOPLE = Map.of(
            Role.PARTICIPANT, "claire.vandenbossche",
            Role.DELEGATION_MANAGER, "marieke.lejeune",
            Role.ORGANISER, "nele.goossenaerts",
            Role.PROTOCOL, "hannelore.kempenaar",
            Role.RECEPTION, "aurore.ledentu",
            Role.REPORTER, "youssef.benhaddou",
            Role.ADMINISTRATOR, "katrien.dewaelsche");

    /** What a page needs to have something to show. */
    private static final Map<String, String> WITH = Map.of(
            "/programme/session.xhtml", "?session=S01",
            "/delegation/view.xhtml", "?post=ABJ",
            "/stakeholder/view.xhtml", "?code=ENABEL");

    private static final List<String> REST = List.of(
            "/api/v1/me",
            "/api/v1/my-week",
            "/api/v1/editions/current",
            "/api/v1/editions/2026/sessions",
            "/api/v1/editions/2026/sessions/S01",
            "/api/v1/search?q=enabel");

    static Stream<String> roles() {
        return Role.ALL.stream();
    }

    @Test
    void everyPageIsInTheTable() throws IOException {
        assertThat(pages()).isNotEmpty().allMatch(Doors::knows);
    }

    @Test
    void everyRoleHasItsPerson() {
        assertThat(PEOPLE.keySet()).containsExactlyInAnyOrderElementsOf(Role.ALL);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void eachRoleComesInWhereItMay(String role, Walk walk) throws IOException {
        Visit visit = walk.as(PEOPLE.get(role));
        List<String> faults = new ArrayList<>();
        for (String page : pages()) {
            APIResponse reply = visit.ask(page + WITH.getOrDefault(page, ""));
            int status = reply.status();
            boolean may = Doors.opens(page, Set.of(role));
            // without a reference a page says 400 or 404 or goes to its first one, but only to whom it may
            if (may ? !List.of(200, 302, 400, 404).contains(status) : status != 403) {
                faults.add(page + " answers " + status);
            }
            String to = reply.headers().getOrDefault("location", "");
            // to its own first one, never to another page, another house or the sign-in
            if (status == 302
                    && !to.replaceFirst("^" + Pattern.quote(visit.url()), "")
                            .matches(Pattern.quote(page) + "(\\?.*)?")) {
                faults.add(page + " leads to " + to);
            }
        }
        for (String path : REST) {
            APIResponse answer = visit.ask(path);
            boolean may = Doors.opens(path.replaceFirst("\\?.*", ""), Set.of(role));
            String type = answer.headers().getOrDefault("content-type", "");
            if (may
                    ? !List.of(200, 404).contains(answer.status())
                    : answer.status() != 403 || !type.startsWith("application/problem+json")) {
                faults.add(path + " answers " + answer.status() + " " + type);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nobodyIsSentToTheSignIn(Walk walk) throws IOException {
        Visit stranger = walk.stranger();
        for (String page : pages()) {
            APIResponse answer = stranger.ask(page);
            assertThat(answer.status()).as(page).isEqualTo(302);
            assertThat(answer.headers().get("location")).contains("/authorize?");
        }
        for (String path : REST) {
            assertThat(stranger.ask(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void whatIsInsideIsNotServed(Walk walk) {
        Visit visit = walk.as(PEOPLE.get(Role.ORGANISER));
        for (String path : List.of(
                "/WEB-INF/web.xml",
                "/WEB-INF/frame/page.xhtml",
                "/META-INF/MANIFEST.MF",
                "/programme/../WEB-INF/web.xml",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/programme/%2e%2e/access/people.xhtml")) {
            assertThat(visit.ask(path).status()).as(path).isIn(400, 403, 404);
        }
    }

    private static List<String> pages() throws IOException {
        Path webapp = Places.root().resolve("web/src/main/webapp");
        try (Stream<Path> files = Files.walk(webapp)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + webapp.relativize(file))
                    .filter(path -> !path.startsWith("/WEB-INF/"))
                    .sorted()
                    .toList();
        }
    }
}
