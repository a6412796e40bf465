package be.egmont.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void anObjectIsRead() throws IOException {
        assertThat(read("{\"reason\": \"zoé\"}").getString("reason")).isEqualTo("zoé");
    }

    @Test
    void nothingIsNothing() throws IOException {
        assertThat(read("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"x\"", "1", "{", "{\"a\": }", " ", "x"})
    void whatIsNoObjectIsRefused(String sent) {
        assertThatThrownBy(() -> read(sent)).isInstanceOf(JsonException.class);
    }

    @Test
    void whatIsTooDeepIsRefused() {
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(10_000))).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} x", "{}{}", "{} []", "{\"a\": 1, \"a\": 2}", "{\"a\": {\"b\": 1, \"b\": 1}}"})
    void whatStandsBehindItOrTwiceIsRefused(String sent) {
        assertThatThrownBy(() -> read(sent)).isInstanceOf(JsonException.class);
    }

    @Test
    void spaceBehindItIsNothing() throws IOException {
        assertThat(read("{\"a\": [1, {}]} \r\n")).containsKey("a");
    }

    /** A tree of a million numbers takes forty times what it takes to send them. */
    @Test
    void whatIsLargerThanAFormIsNotReadAsATree() {
        assertThatThrownBy(() -> read("{\"a\": [" + "1,".repeat(1_000_000) + "1]}"))
                .isInstanceOfSatisfying(
                        UnfitBody.class,
                        unfit -> assertThat(unfit.type().status()).isEqualTo(413));
    }

    private static JsonObject read(String sent) throws IOException {
        return JsonBody.object(new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)));
    }
}
