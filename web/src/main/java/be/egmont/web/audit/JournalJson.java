package be.egmont.web.audit;

import static be.egmont.text.Json.JSON;

import be.egmont.audit.JournalLine;
import be.egmont.audit.JournalRow;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** The rows of the journal as other systems read them: one object a line. */
final class JournalJson {

    private JournalJson() {}

    static JsonObject line(JournalLine line) {
        JournalRow row = line.row();
        JsonObjectBuilder object = JSON.createObjectBuilder();
        object.add("seq", line.seq());
        object.add("id", row.id());
        put(object, "at", row.at() == null ? null : row.at().toString());
        put(object, "actor", row.actor());
        put(object, "name", line.name());
        put(object, "onBehalf", row.onBehalf());
        put(object, "address", row.address());
        put(object, "channel", row.channel());
        put(object, "door", row.door());
        put(object, "verb", row.verb());
        put(object, "thing", row.thing());
        put(object, "outcome", row.outcome());
        put(object, "reason", row.reason());
        put(object, "millis", row.millis());
        if (row.changes() != null) {
            try (JsonReader reader = JSON.createReader(new StringReader(row.changes()))) {
                object.add("changes", reader.readArray());
            } catch (JsonException broken) {
                // somebody has bent the row; the text below shows how
                object.addNull("changes");
            }
            // the chain is over each character of it, spaces included
            object.add("changesText", row.changes());
        }
        put(object, "previous", line.previous());
        put(object, "hash", line.hash());
        return object.build();
    }

    /** What is not there is told as null: the chain is over it too. */
    private static void put(JsonObjectBuilder object, String name, Object value) {
        if (value == null) {
            object.addNull(name);
        } else if (value instanceof Integer number) {
            object.add(name, number);
        } else {
            object.add(name, value.toString());
        }
    }
}
