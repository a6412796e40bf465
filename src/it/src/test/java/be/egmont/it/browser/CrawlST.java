package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Role;
import be.egmont.it.harness.Deployment;
import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.table.Answer;
import be.egmont.it.table.Endpoint;
import be.egmont.it.table.Holding;
import be.egmont.it.table.Table;
import be.egmont.kernel.Translated;
import be.egmont.text.Book;
import be.egmont.web.security.PagePermissions;
import com.microsoft.playwright.APIResponse;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page and every operation of the API that is deployed, asked for in every role and scope: what the one table says is what
 * happens. What nobody has put into the table is found here.
 */
@Order(3)
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
            Role.CATERING, "wouter.vanhoutte",
            Role.ADMINISTRATOR, "katrien.dewaelsche");

    /** Somebody whom no group gives a role. */
    private static final String WITHOUT = "thibault.marchandise";

    /** Asked for by hundreds of requests. */
    private static final Map<String, String> FIRST = new HashMap<>();

    /** In good form for whatever is asked, and of a version that nothing has: nothing comes of it. */
    private static final String BODY = """
            {"version": 9999, "events": [], "partner": "00000000-0000-0000-0000-000000000001", "subject": "Formation",
             "priority": "wanted", "minutes": 15, "start": "2026-02-04T12:00:00Z", "table": 1}
            """;

    /** What stands on the page of who may not come in, in whichever language the house knows him by. */
    private static final List<String> WHO_HELPS = Stream.of(Translated.Language.values())
            .map(language -> Book.in(language).sentence("frame.error.refused.who"))
            .toList();

    static Stream<String> roles() {
        return Role.ALL.stream();
    }

    @Test
    void everythingThatIsDeployedIsInTheTable() {
        assertThat(Deployment.ways())
                .isEqualTo(
                        Endpoint.all().stream().map(Endpoint::deployed).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theApiDescribesAllOfItself(Walk walk) {
        APIResponse openapi = walk.as(PEOPLE.get(Role.ADMINISTRATOR)).ask("/openapi");
        assertThat(openapi.status()).isEqualTo(200);
        assertThat(Deployment.described(openapi.text()))
                .isEqualTo(Endpoint.all().stream()
                        .filter(Endpoint::isRest)
                        .map(Endpoint::pattern)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void everyRoleHasItsPerson() {
        assertThat(PEOPLE.keySet()).containsExactlyInAnyOrderElementsOf(Role.ALL);
    }

    @Test
    void theTableOfPagesSaysWhatTheTableOfVerbsSays() {
        Table table = Table.read();
        List<String> faults = new ArrayList<>();
        for (Endpoint way : Endpoint.all()) {
            String path = way.asked().replaceFirst("\\?.*", "").replaceFirst("/\\*$", "/");
            if (way.verb() == null) {
                if (!PagePermissions.isOpen(path)) {
                    faults.add(path + " is not open to everybody");
                }
                continue;
            }
            for (String role : Role.ALL) {
                boolean opens = PagePermissions.opens(path, Set.of(role));
                // a path of the API may have several verbs, of which the doors know more; no page does
                if (way.isRest() ? !opens && table.may(way.verb(), role) : opens != table.may(way.verb(), role)) {
                    faults.add(path + (opens ? " opens to " : " does not open to ") + role);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void eachRoleComesInWhereItMay(String role, Walk walk) throws SQLException {
        assertThat(faults(walk, RawHttpClient.of(walk.as(PEOPLE.get(role))), role, Holding.HOUSE))
                .isEmpty();
    }

    /** Of whom no group has ever heard: one grant after the other, each from the next request on. */
    @ParameterizedTest
    @MethodSource("roles")
    void eachRoleReachesAsFarAsItWasGiven(String role, Walk walk) throws SQLException {
        try (Granting granting = new Granting(walk, WITHOUT)) {
            RawHttpClient visit = RawHttpClient.of(walk.as(WITHOUT));
            List<String> faults = new ArrayList<>();
            for (Holding holding : Holding.of(role)) {
                if (holding == Holding.HOUSE) {
                    // as whoever has it by a group
                    continue;
                }
                granting.give(role, holding);
                faults.addAll(faults(walk, visit, role, holding));
            }
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void whoHasNoRoleHearsWhomToAsk(Walk walk) throws SQLException {
        RawHttpClient visit = RawHttpClient.of(walk.as(WITHOUT));
        List<String> faults = new ArrayList<>();
        for (Endpoint way : Endpoint.all()) {
            if (way.verb() == null) {
                continue;
            }
            int status = asked(visit, way, filled(walk, way)).statusCode();
            if (status != 403) {
                faults.add(way + " answers " + status);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nobodyIsSentToTheSignIn(Walk walk) throws SQLException {
        RawHttpClient stranger = RawHttpClient.of(walk.stranger());
        for (Endpoint way : Endpoint.all()) {
            if (way.verb() == null || (!way.isRest() && !way.method().equals("GET"))) {
                continue;
            }
            HttpResponse<String> answer = asked(stranger, way, filled(walk, way));
            if (way.isRest()) {
                assertThat(answer.statusCode()).as(way.toString()).isEqualTo(401);
            } else {
                assertThat(answer.statusCode()).as(way.toString()).isEqualTo(302);
                // guests are nobody whom the provider knows
                assertThat(header(answer, "location"))
                        .contains(way.pattern().startsWith("/guest/") ? "/sign-in/guest?over" : "/authorize?");
            }
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

    /** Where the house answers otherwise than the table says. */
    private static List<String> faults(Walk walk, RawHttpClient visit, String role, Holding holding)
            throws SQLException {
        Table table = Table.read();
        List<String> faults = new ArrayList<>();
        for (Endpoint way : Endpoint.all()) {
            if (way.verb() == null) {
                continue;
            }
            HttpResponse<String> answer = asked(visit, way, filled(walk, way));
            Answer expected = table.expects(way.verb(), role, holding, way.isHere());
            if (!fits(way, expected, answer)) {
                faults.add(role + " " + holding + ": " + way.method() + " " + way.asked() + " answers "
                        + answer.statusCode() + " " + header(answer, "location") + ", is to be " + expected);
            }
        }
        return faults;
    }

    /** As a script of a page would. */
    private static HttpResponse<String> asked(RawHttpClient client, Endpoint way, String path) {
        return client.sends(way.method(), path, Set.of("POST", "PUT").contains(way.method()) ? BODY : null);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static boolean fits(Endpoint way, Answer expected, HttpResponse<String> answer) {
        int status = answer.statusCode();
        return switch (expected) {
            case CLOSED ->
                status == 403
                        && (way.isRest()
                                ? isProblem(answer)
                                : WHO_HELPS.stream().anyMatch(answer.body()::contains));
            case HIDDEN -> status == 404 && (!way.isRest() || isProblem(answer));
            case OPEN -> status != 401 && status != 403 && status < 500 && (status != 302 || staysThere(way, answer));
        };
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return header(answer, "content-type").startsWith("application/problem+json");
    }

    /** A page may lead to its own first thing, never to another page, another house or the sign-in. */
    private static boolean staysThere(Endpoint way, HttpResponse<String> answer) {
        return header(answer, "location")
                .replaceFirst("^" + Pattern.quote(answer.uri().resolve("/").toString()), "/")
                .matches(Pattern.quote(way.pattern()) + "(\\?.*)?");
    }

    private static String filled(Walk walk, Endpoint way) throws SQLException {
        return way.asked()
                .replace("{request}", way.asked().contains("{request}") ? first(walk, "meeting_request") : "")
                .replace("{account}", way.asked().contains("{account}") ? first(walk, "account") : "")
                .replace("{person}", way.asked().contains("{person}") ? first(walk, "person") : "")
                .replace("{delegation}", way.asked().contains("{delegation}") ? first(walk, "delegation") : "")
                .replace("{participant}", way.asked().contains("{participant}") ? first(walk, "participant") : "");
    }

    /** The reference of the oldest row of that table. */
    private static String first(Walk walk, String table) throws SQLException {
        String found = FIRST.get(table);
        if (found == null) {
            found = Granting.one(walk, "SELECT reference FROM " + table + " ORDER BY id LIMIT 1");
            FIRST.put(table, found);
        }
        return found;
    }
}
