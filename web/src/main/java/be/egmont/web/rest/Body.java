package be.egmont.web.rest;

import be.egmont.kernel.Refusal;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

    UUID reference(String name) {
        return read(name, UUID::fromString);
    }

    LocalDate day(String name) {
        return read(name, LocalDate::parse);
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return read(name, text -> Codes.read(type, text));
    }

    /** All fields of a record; those that are numbers or marked as not null must be there. */
    <T> T as(Class<T> type) {
        RecordComponent[] fields = type.getRecordComponents();
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = value(fields[i].getName(), fields[i].getType());
            if (values[i] == null && fields[i].getAccessor().isAnnotationPresent(NotNull.class)) {
                throw wrong(fields[i].getName());
            }
        }
        try {
            Class<?>[] types =
                    Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's type is its own
    private Object value(String name, Class<?> type) {
        if (type == int.class) {
            return number(name);
        }
        if (type == UUID.class) {
            return reference(name);
        }
        if (type == LocalDate.class) {
            return day(name);
        }
        if (type == Instant.class) {
            return read(name, Instant::parse);
        }
        return type.isEnum() ? word(name, (Class) type) : text(name);
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
