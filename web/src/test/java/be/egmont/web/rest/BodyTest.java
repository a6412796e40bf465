package be.egmont.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.egmont.kernel.Refusal;
import be.egmont.meeting.Priority;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.validation.constraints.NotNull;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final String REFERENCE = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

    /** One field of each kind; two must be there. */
    public record Sent(
            int version, @NotNull String subject, UUID with, LocalDate day, Instant at, Priority priority, String note)
            implements RequestBody {}

    @Test
    void readsEachKindOfField() {
        Body body = body(
                "{\"version\": 7, \"subject\": \"Visas\", \"with\": \"" + REFERENCE + "\", \"day\": \"2026-02-04\","
                        + " \"at\": \"2026-02-04T08:00:00Z\", \"priority\": \"must\", \"note\": null}");

        assertThat(body.as(Sent.class))
                .isEqualTo(new Sent(
                        7,
                        "Visas",
                        UUID.fromString(REFERENCE),
                        LocalDate.of(2026, 2, 4),
                        Instant.parse("2026-02-04T08:00:00Z"),
                        Priority.MUST,
                        null));
    }

    @Test
    void whatNeedNotBeThereIsNullWithoutIt() {
        assertThat(body("{\"version\": 1, \"subject\": \"x\"}").as(Sent.class))
                .isEqualTo(new Sent(1, "x", null, null, null, null, null));
    }

    @Test
    void whatMustBeThereIsMissedByItsName() {
        refused(() -> new Body(null).as(Sent.class), "invalid-notnull", "version");
        refused(() -> body("{\"version\": 1}").as(Sent.class), "invalid-notnull", "subject");
        refused(() -> body("{\"version\": 1, \"subject\": null}").as(Sent.class), "invalid", "subject");
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

    @ParameterizedTest
    @CsvSource({"with, enabel", "day, 4 February", "at, 10:00", "priority, MUST"})
    void whatIsMalformedIsRefused(String field, String sent) {
        Body body = body("{\"version\": 1, \"subject\": \"x\", \"" + field + "\": \"" + sent + "\"}");

        refused(() -> body.as(Sent.class), "invalid", field);
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
