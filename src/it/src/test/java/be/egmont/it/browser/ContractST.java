package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Role;
import be.egmont.it.harness.Contract;
import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.table.Holding;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The description of the API and the API say the same. Each operation that is described is called in each way that it says it can be
 * answered, good and bad, and each answer is held against its schema; what is described and is not called here is a failure, and so is
 * an answer that is not described.
 */
@ExtendWith(Walking.class)
class ContractST {

    private static final String HEAD = "sander.tielemansen";
    private static final String PARTNER = "bram.oosterlinck";
    private static final String ORGANISER = "nele.goossenaerts";
    private static final String RECEPTION = "aurore.ledentu";
    private static final String REPORTER = "youssef.benhaddou";
    private static final String ADMINISTRATOR = "katrien.dewaelsche";
    private static final String WITHOUT = "thibault.marchandise";

    private static final String MEETINGS = "/meetings";
    private static final String MOMENT = "2026-02-03T08:00:00Z";
    private static final String NOBODY = new UUID(0, 1).toString();

    /** Who may call what is not open to all who attend. */
    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("get /journal", ADMINISTRATOR),
            Map.entry("get /journal/checkpoints", ADMINISTRATOR),
            Map.entry("post /attendance/events", RECEPTION),
            Map.entry("get /attendance/sessions/{session}", REPORTER),
            Map.entry("get /reports/sessions/{session}", REPORTER),
            Map.entry("get /reports/summary", REPORTER),
            Map.entry("get /reports/matrix", REPORTER),
            Map.entry("post /reports/sessions/{session}/exports", REPORTER),
            Map.entry("post /reports/summary/exports", REPORTER),
            Map.entry("post /reports/matrix/exports", REPORTER),
            Map.entry("get /meetings/requests", ORGANISER),
            Map.entry("get /meetings/proposal", ORGANISER),
            Map.entry("get /meetings/{reference}/places", ORGANISER),
            Map.entry("post /meetings/{reference}/approve", ORGANISER),
            Map.entry("post /meetings/{reference}/refuse", ORGANISER),
            Map.entry("post /meetings/{reference}/reopen", ORGANISER),
            Map.entry("put /meetings/{reference}/place", ORGANISER),
            Map.entry("delete /meetings/{reference}/place", ORGANISER),
            Map.entry("post /meetings/{reference}/accept", PARTNER),
            Map.entry("post /meetings/{reference}/decline", PARTNER));

    /** What is there, and what is not there, for each parameter of a path. */
    private static final Map<String, List<String>> CODES = Map.of(
            "edition", List.of(Holding.NOW, "1789"),
            "session", List.of("S01", "S99"),
            "postCode", List.of("ABJ", "XXX"),
            "organisationCode", List.of("ENABEL", "NOBODY"),
            "reference", List.of(NOBODY, NOBODY));

    /** A value for what stands behind the question mark, and one that cannot be read where there is such a one. */
    private static final Map<String, List<String>> QUERIES = Map.ofEntries(
            Map.entry("page", List.of("1", "x")),
            Map.entry("q", List.of("abidjan", "%00%00")),
            Map.entry("edition", List.of(Holding.NOW)),
            Map.entry("at", List.of(MOMENT, "yesterday")),
            Map.entry("from", List.of(MOMENT, "yesterday")),
            Map.entry("to", List.of(MOMENT, "yesterday")),
            Map.entry("thing", List.of(NOBODY, "x")),
            Map.entry("person", List.of(HEAD, "%00")),
            Map.entry("verb", List.of("Accounts.readNotice", "%00")),
            Map.entry("outcome", List.of("DONE", "%00")),
            Map.entry("state", List.of("submitted", "SUBMITTED")),
            Map.entry("priority", List.of("wanted", "WANTED")),
            Map.entry("version", List.of("9999", "x")));

    /** In good form for whatever is asked, and of a version that nothing has. */
    private static final String BODY = """
            {"version": 9999, "events": [], "partner": "00000000-0000-0000-0000-000000000001", "subject": "Formation",
             "priority": "wanted", "minutes": 15, "start": "2026-02-04T12:00:00Z", "table": 1, "reason": "Why not"}
            """;

    private final Map<String, RawHttpClient> clients = new HashMap<>();
    private Contract contract;

    @Test
    void whatIsDescribedIsWhatIsAnswered(Walk walk) throws SQLException {
        String served = client(walk, ADMINISTRATOR)
                .asks("/openapi", "Accept", "application/json")
                .body();
        contract = Contract.of(served);
        assertThat(contract.operations()).hasSizeGreaterThan(30);

        RawHttpClient stranger = new RawHttpClient(walk.stranger().url(), "");
        for (String operation : contract.operations()) {
            calls(stranger, operation, 401, path(operation, 0), body(operation));
            calls(client(walk, WITHOUT), operation, 403, path(operation, 0), body(operation));
            RawHttpClient caller = client(walk, PEOPLE.getOrDefault(operation, HEAD));
            if (contract.declares(operation, 404)) {
                calls(caller, operation, 404, path(operation, 1), body(operation));
            }
            badlyPut(caller, operation);
            if (operation.startsWith("get ") && !operation.contains("{reference}")) {
                calls(caller, operation, 200, path(operation, 0), null);
                isRead(caller, operation, path(operation, 0) + query(operation));
            }
        }
        happens(walk);
        reports(walk);
        meets(walk);
        assertThat(contract.faults()).isEmpty();
    }

    /** By a parameter and by a body that cannot be read. */
    private void badlyPut(RawHttpClient caller, String operation) {
        if (contract.takesBody(operation)) {
            for (String body : List.of("{", "[]", "{} {}")) {
                calls(caller, operation, 400, path(operation, 0), body);
            }
        }
        for (String name : contract.parameters(operation, "query")) {
            for (String bad : QUERIES.get(name).subList(1, QUERIES.get(name).size())) {
                calls(caller, operation, 400, path(operation, 0) + "?" + name + "=" + bad, body(operation));
            }
        }
    }

    /** Twice, the second time by whoever has it already. */
    private JsonNode isRead(RawHttpClient caller, String operation, String path) {
        HttpResponse<String> answer = caller.sends("GET", contract.base() + path, null);
        JsonNode read = contract.saw(answer, 200, null);
        if (contract.declares(operation, 304)) {
            String tag = answer.headers().firstValue("ETag").orElse("none");
            contract.saw(caller.sends("GET", contract.base() + path, null, "If-None-Match", tag), 304, null);
        }
        return read;
    }

    /** Somebody who was there comes in once more at the same moment: nothing changes by it. */
    private void happens(Walk walk) throws SQLException {
        String again = Granting.one(walk, """
                SELECT json_build_object('id', gen_random_uuid(), 'session', s.code, 'badge', p.badge, 'direction', 'in',
                       'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'source', 'qr', 'device', 'door')
                  FROM attendance_event e JOIN session s ON s.id = e.session_id JOIN participant p ON p.id = e.participant_id
                  JOIN edition d ON d.id = e.edition_id AND d.code = '2026'
                 WHERE e.direction = 'IN' AND e.source = 'QR' ORDER BY e.id LIMIT 1
                """);
        String sent = "{\"events\": [" + again + ", " + again + ", {\"id\": \"" + UUID.randomUUID() + "\"}, {}]}";
        JsonNode told = calls(client(walk, RECEPTION), "post /attendance/events", 200, "/attendance/events", sent);
        assertThat(told.at("/receipts").findValuesAsText("fate"))
                .containsExactly("recorded", "duplicate", "incomplete", "incomplete");
    }

    private void reports(Walk walk) {
        RawHttpClient youssef = client(walk, REPORTER);
        for (String report : List.of("sessions/{session}", "summary", "matrix")) {
            String operation = "post /reports/" + report + "/exports";
            for (String format : List.of("xlsx", "csv")) {
                calls(
                        youssef,
                        operation,
                        200,
                        path(operation, 0),
                        "{\"format\": \"" + format + "\", \"reason\": \"For a test of the contract\"}");
            }
            JsonNode told = calls(youssef, operation, 400, path(operation, 0), "{\"format\": \"csv\"}");
            assertThat(told.at("/issues/0/name").asText()).isEqualTo("reason");
            told = calls(youssef, operation, 400, path(operation, 0), "{\"format\": \"CSV\", \"reason\": \"A test\"}");
            assertThat(told.at("/issues/0/name").asText()).isEqualTo("format");
        }
    }

    /** A request on each of the ways that it can go, and each step once too late. */
    private void meets(Walk walk) throws SQLException {
        MeetingST.strangers(walk, "KIN", "BIO");
        RawHttpClient head = client(walk, HEAD);
        RawHttpClient partner = client(walk, PARTNER);
        RawHttpClient organiser = client(walk, ORGANISER);

        JsonNode meeting = step(organiser, "post", asked(head), "approve", "");
        assertThat(meeting.at("/state").asText()).isEqualTo("approved");
        String reference = meeting.at("/reference").asText();
        late(walk, reference);
        calls(partner, "post", 409, MEETINGS + "/" + reference + "/withdraw", version(meeting, ""));
        meeting = step(partner, "post", meeting, "accept", "");
        isRead(head, "get /meetings/{reference}", MEETINGS + "/" + reference);
        JsonNode places = isRead(organiser, "get /meetings/{reference}/places", MEETINGS + "/" + reference + "/places");
        JsonNode free = null;
        for (JsonNode slot : places.get("items")) {
            free = free == null && !slot.get("tables").isEmpty() ? slot : free;
        }
        assertThat(free).as("a time that both have").isNotNull();
        String place = ", \"start\": " + free.get("from") + ", \"table\": " + free.at("/tables/0");
        meeting = step(organiser, "put", meeting, "place", place);
        assertThat(meeting.at("/state").asText()).isEqualTo("scheduled");
        isRead(head, "get /myWeek", "/myWeek");
        meeting = calls(
                organiser,
                "delete",
                200,
                MEETINGS + "/" + reference + "/place?version=" + meeting.get("version"),
                null);
        step(head, "post", meeting, "withdraw", "");

        meeting = step(organiser, "post", asked(head), "refuse", ", \"reason\": \"Not this year\"");
        meeting = step(organiser, "post", meeting, "reopen", "");
        meeting = step(organiser, "post", meeting, "approve", "");
        calls(
                partner,
                "post",
                400,
                MEETINGS + "/" + meeting.get("reference").asText() + "/decline",
                version(meeting, ""));
        step(partner, "post", meeting, "decline", ", \"reason\": \"Not this year\"");
    }

    private JsonNode asked(RawHttpClient head) {
        JsonNode asked = isRead(
                head,
                "get /editions/{edition}/delegations/organisations/{organisationCode}",
                "/editions/2026/delegations/organisations/BIO");
        return calls(head, "post", 201, MEETINGS, """
                {"partner": %s, "subject": "Kept to the letter", "note": "For a test", "priority": "wanted", "wish": "morning",
                 "wishedOn": "2026-02-05", "minutes": 15}
                """.formatted(asked.get("reference")));
    }

    private JsonNode step(RawHttpClient caller, String method, JsonNode meeting, String step, String more) {
        return calls(
                caller,
                method,
                200,
                MEETINGS + "/" + meeting.get("reference").asText() + "/" + step,
                version(meeting, more));
    }

    private static String version(JsonNode meeting, String more) {
        return "{\"version\": " + meeting.get("version") + more + "}";
    }

    /** Whoever names a version that is not there any more, and whoever speaks for no delegation. */
    private void late(Walk walk, String reference) throws SQLException {
        for (String operation : contract.operations()) {
            if (contract.declares(operation, 409) && operation.contains("{reference}")) {
                calls(
                        client(walk, PEOPLE.getOrDefault(operation, HEAD)),
                        operation,
                        409,
                        operation.replaceFirst("\\w+ ", "").replace("{reference}", reference) + query(operation),
                        body(operation));
            }
        }
        try (Granting granting = new Granting(walk, WITHOUT)) {
            granting.give(Role.PARTICIPANT, Holding.HOUSE);
            calls(client(walk, WITHOUT), "post", 409, MEETINGS, BODY);
        }
    }

    private JsonNode calls(RawHttpClient caller, String operation, int status, String path, String body) {
        String method = operation.replaceFirst(" .*", "").toUpperCase(Locale.ROOT);
        return contract.saw(caller.sends(method, contract.base() + path, body), status, body);
    }

    /** With what is there, or at the last place with what is not. */
    private String path(String operation, int which) {
        String path = operation.replaceFirst("\\w+ ", "");
        if (!path.contains("{")) {
            return which == 0 ? path : path + "?edition=1789";
        }
        String last = path.replaceFirst(".*\\{(\\w+)}.*", "$1");
        for (String name : contract.parameters(operation, "path")) {
            path = path.replace("{" + name + "}", CODES.get(name).get(name.equals(last) ? which : 0));
        }
        return path;
    }

    /** All that can stand behind the question mark. */
    private String query(String operation) {
        return contract.parameters(operation, "query").stream()
                .map(name -> name + "=" + QUERIES.get(name).get(0))
                .collect(Collectors.joining("&", "?", ""));
    }

    private String body(String operation) {
        return contract.takesBody(operation) ? BODY : null;
    }

    private RawHttpClient client(Walk walk, String subject) {
        return clients.computeIfAbsent(subject, name -> {
            Visit visit = walk.as(name);
            return RawHttpClient.of(visit);
        });
    }
}
