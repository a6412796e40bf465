package be.egmont.job;

import static be.egmont.text.Json.JSON;

import be.egmont.kernel.Translated;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What fills the gaps of a sentence, as JSON: numbers, texts, and texts in four languages. */
final class Details {

    private Details() {}

    static String write(Object[] values) {
        if (values.length == 0) {
            return null;
        }
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Object value : values) {
            if (value == null) {
                array.addNull();
            } else if (value instanceof Integer || value instanceof Long) {
                array.add(((Number) value).longValue());
            } else if (value instanceof Translated text) {
                array.add(object(text));
            } else {
                array.add(value.toString());
            }
        }
        return array.build().toString();
    }

    private static JsonObjectBuilder object(Translated text) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        add(object, "fr", text.getFr());
        add(object, "nl", text.getNl());
        add(object, "de", text.getDe());
        add(object, "en", text.getEn());
        return object;
    }

    private static void add(JsonObjectBuilder object, String language, String text) {
        if (text != null) {
            object.add(language, text);
        }
    }

    static List<Object> read(String json) {
        if (json == null) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            for (JsonValue value : reader.readArray()) {
                values.add(value(value));
            }
        }
        return Collections.unmodifiableList(values);
    }

    private static Object value(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.longValue();
        }
        if (value instanceof JsonObject text) {
            return new Translated(
                    text.getString("fr", null),
                    text.getString("nl", null),
                    text.getString("de", null),
                    text.getString("en", null));
        }
        return value instanceof JsonString text ? text.getString() : null;
    }
}
