package be.egmont.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.egmont.kernel.Refusal;
import be.egmont.meeting.Priority;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final String REFERENCE = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

    @Test
    void readsEachKindOfField() {
        Body body = body(
                "{\"version\": 7, \"subject\": \"Visas\", \"with\": \"" + REFERENCE + "\", \"day\": \"2026-02-04\","
                        + " \"at\": \"2026-02-04T08:00:00Z\", \"priority\": \"MUST\", \"note\": null}");

        assertThat(body.number("version")).isEqualTo(7);
        assertThat(body.text("subject")).isEqualTo("Visas");
        assertThat(body.reference("with")).isEqualTo(UUID.fromString(REFERENCE));
        assertThat(body.day("day")).isEqualTo(LocalDate.of(2026, 2, 4));
        assertThat(body.moment("at")).isEqualTo(Instant.parse("2026-02-04T08:00:00Z"));
        assertThat(body.word("priority", Priority.class)).isEqualTo(Priority.MUST);
        assertThat(body.text("note")).isNull();
        assertThat(body.given("subject")).isEqualTo("subject");
    }

    @Test
    void whatNeedNotBeThereIsNullWithoutIt() {
        Body body = new Body(null);

        assertThat(body.text("note")).isNull();
        assertThat(body.reference("member")).isNull();
        assertThat(body.day("day")).isNull();
        assertThat(body.word("wish", Priority.class)).isNull();
    }

    @Test
    void whatMustBeThereIsMissedByItsName() {
        refused(() -> new Body(null).number("version"), "invalid-notnull", "version");
        refused(() -> new Body(null).moment("at"), "invalid-notnull", "at");
        refused(() -> new Body(null).given("subject"), "invalid-notnull", "subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "7.5", "true", "[7]", "null", "4294967303", "-2147483649", "1e40"})
    void whatIsNoNumberIsRefusedAndNeverBent(String sent) {
        refused(() -> body("{\"version\": " + sent + "}").number("version"), "invalid", "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "{}", "[\"Visas\"]"})
    void whatIsNoTextIsRefused(String sent) {
        refused(() -> body("{\"subject\": " + sent + "}").text("subject"), "invalid", "subject");
    }

    @Test
    void whatIsMalformedIsRefused() {
        Body body = body("{\"with\": \"enabel\", \"day\": \"4 February\", \"at\": \"10:00\", \"priority\": \"must\"}");

        refused(() -> body.reference("with"), "invalid", "with");
        refused(() -> body.day("day"), "invalid", "day");
        refused(() -> body.moment("at"), "invalid", "at");
        refused(() -> body.word("priority", Priority.class), "invalid", "priority");
    }

    private static void refused(ThrowingCallable reading, String reason, String field) {
        assertThatThrownBy(reading).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal." + reason);
            assertThat(refusal.field()).hasValue(field);
        });
    }

    private static Body body(String sent) {
        try (JsonReader reader = Json.createReader(new StringReader(sent))) {
            return new Body(reader.readObject());
        }
    }
}
