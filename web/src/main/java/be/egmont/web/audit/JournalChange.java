package be.egmont.web.audit;

import static be.egmont.text.Json.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The change of one row of a table.
 *
 * @param act INSERT, UPDATE or DELETE
 * @param thing its reference or code; null when it has none of its own
 */
public record JournalChange(String relation, String act, String thing, List<Field> fields) implements Serializable {

    /** One field with its old and new value; null where there was none. */
    public record Field(String name, String was, String became) implements Serializable {}

    /**
     * Some changes of a row.
     *
     * @param total how many the row has in all
     */
    record Part(List<JournalChange> changes, int total) {}

    /**
     * Reads a part of the changes; the others are counted and passed over, since those of an import are megabytes.
     *
     * @param changes as the row has them; may be null
     * @param first how many are passed over
     * @param size at most so many are read after them
     */
    static Part part(String changes, int first, int size) {
        if (changes == null) {
            return new Part(List.of(), 0);
        }
        List<JournalChange> read = new ArrayList<>();
        int total = 0;
        try (JsonParser parser = JSON.createParser(new StringReader(changes))) {
            expect(JsonParser.Event.START_ARRAY, parser.next());
            for (JsonParser.Event next = parser.next(); next != JsonParser.Event.END_ARRAY; next = parser.next()) {
                expect(JsonParser.Event.START_OBJECT, next);
                if (total >= first && total - first < size) {
                    read.add(of(parser.getObject()));
                } else {
                    parser.skipObject();
                }
                total++;
            }
            return new Part(List.copyOf(read), total);
        } catch (JsonException | ClassCastException | NullPointerException | NoSuchElementException bent) {
            // somebody has bent the row; the rest of the page is still to be read
            return new Part(List.of(), 0);
        }
    }

    private static void expect(JsonParser.Event wanted, JsonParser.Event found) {
        if (wanted != found) {
            throw new JsonException("no list of changes");
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
