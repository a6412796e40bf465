package be.egmont.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Problems as the Belgif REST guide has them: a type by URN, a number by which to speak of them, and which part was wrong. */
class ProblemsTest {

    private static final Trace TRACE = new Trace(UUID.randomUUID().toString(), null);

    @Test
    void aProblemOfTheGuideSaysWhereItIsExplained() {
        JsonObject problem = Problems.of(ProblemType.RESOURCE_NOT_FOUND, TRACE, null, List.of());
        assertThat(problem.getString("type")).isEqualTo("urn:problem-type:belgif:resourceNotFound");
        assertThat(problem.getString("href")).endsWith("/problems/resourceNotFound.html");
        assertThat(problem.getString("instance")).isEqualTo("urn:uuid:" + TRACE.id());
        assertThat(problem.getInt("status")).isEqualTo(404);
        assertThat(problem).doesNotContainKeys("detail", "issues");
    }

    @Test
    void aRuleHasATypeOfOurOwn() {
        JsonObject problem = Problems.ofRule("slot-taken", TRACE, "Pris");
        assertThat(problem.getString("type")).isEqualTo("urn:problem-type:egmont:slotTaken");
        assertThat(problem.getInt("status")).isEqualTo(409);
        assertThat(problem).doesNotContainKey("href");
    }

    @Test
    void eachIssueNamesItsPart() {
        JsonObject malformed = Issue.schemaViolation("query", "page", "…", "x").json();
        assertThat(malformed.getString("type")).isEqualTo("urn:problem-type:belgif:input-validation:schemaViolation");
        assertThat(malformed.getString("href")).endsWith("/issues/schemaViolation.html");
        assertThat(malformed.getString("in") + malformed.getString("name") + malformed.getString("value"))
                .isEqualTo("querypagex");

        JsonObject refused = Issue.ofRule("reason-needed", "reason", "…").json();
        assertThat(refused.getString("type")).isEqualTo("urn:problem-type:egmont:input-validation:reasonNeeded");
        assertThat(refused).doesNotContainKeys("href", "value");
    }

    @Test
    void eachStatusHasItsType() {
        assertThat(Stream.of(400, 401, 403, 404, 405, 406, 413, 415, 429, 500, 503)
                        .map(ProblemType::of)
                        .map(ProblemType::status))
                .containsExactly(400, 401, 403, 404, 405, 406, 413, 415, 429, 500, 503);
        assertThat(ProblemType.of(418)).isEqualTo(ProblemType.BAD_REQUEST);
        assertThat(ProblemType.METHOD_NOT_ALLOWED.uri()).isEqualTo("urn:problem-type:egmont:methodNotAllowed");
    }

    @Test
    void whatACallerSendsAsHisNumberIsToldBackOnlyIfItIsHarmless() {
        String uuid = UUID.randomUUID().toString();
        assertThat(Trace.harmless(uuid)).isEqualTo(uuid);
        for (String bad : List.of("", "a b", uuid + "x", "a\r\nb", "<x>", "é")) {
            assertThat(Trace.harmless(bad)).as(bad).isNull();
        }
        assertThat(Trace.harmless(null)).isNull();
        assertThat(new Trace("1", "2")).hasToString("1 (of 2)");
    }
}
