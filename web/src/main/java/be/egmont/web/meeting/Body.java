package be.egmont.web.meeting;

import be.egmont.kernel.Refusal;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** What a caller of the API sends, read field by field: what is missing or malformed is refused by the field's name. */
final class Body {

    private final JsonObject object;

    Body(JsonObject object) {
        this.object = object == null ? JsonValue.EMPTY_JSON_OBJECT : object;
    }

    int number(String name) {
        if (object.get(name) instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException tooBig) {
                throw wrong(name);
            }
        }
        throw wrong(name);
    }

    /** The text, or null when there is none. */
    String text(String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw wrong(name);
    }

    /** The name of a field, once it is known to be there. */
    String given(String name) {
        if (text(name) == null) {
            throw wrong(name);
        }
        return name;
    }

    UUID reference(String name) {
        return read(name, UUID::fromString);
    }

    LocalDate day(String name) {
        return read(name, LocalDate::parse);
    }

    Instant moment(String name) {
        Instant moment = read(name, Instant::parse);
        if (moment == null) {
            throw wrong(name);
        }
        return moment;
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return read(name, text -> Enum.valueOf(type, text));
    }

    private <T> T read(String name, Function<String, T> reader) {
        String text = text(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw wrong(name);
        }
    }

    private Refusal wrong(String name) {
        return new Refusal(object.containsKey(name) ? "invalid" : "invalid-notnull").at(name);
    }
}
