package be.egmont.web.audit;

import static be.egmont.text.Json.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;

/**
 * The change of one row of a table.
 *
 * @param act INSERT, UPDATE or DELETE
 * @param thing its reference or code; null when it has none of its own
 */
public record JournalChange(String relation, String act, String thing, List<Field> fields) implements Serializable {

    /** One field with its old and new value; null where there was none. */
    public record Field(String name, String was, String became) implements Serializable {}

    static List<JournalChange> of(String changes) {
        if (changes == null) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(changes))) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonObject)
                    .map(JournalChange::of)
                    .toList();
        } catch (JsonException | ClassCastException | NullPointerException bent) {
            // somebody has bent the row; the rest of the page is still to be read
            return List.of();
        }
    }

    private static JournalChange of(JsonObject change) {
        return new JournalChange(
                change.getString("relation"),
                change.getString("act"),
                text(change.get("thing")),
                change.getJsonObject("fields").entrySet().stream()
                        .map(field -> field(field.getKey(), field.getValue().asJsonArray()))
                        .toList());
    }

    private static Field field(String name, JsonArray pair) {
        return new Field(name, text(pair.get(0)), text(pair.get(1)));
    }

    private static String text(JsonValue value) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
