package be.egmont.web.audit;

import be.egmont.audit.Checkpoint;
import be.egmont.audit.JournalLine;
import be.egmont.audit.JournalRow;
import be.egmont.web.rest.Json;
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
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        object.add("seq", line.seq());
        object.add("id", row.id());
        Json.put(object, "at", row.at() == null ? null : row.at().toString());
        Json.put(object, "actor", row.actor());
        Json.put(object, "name", line.name());
        Json.put(object, "onBehalf", row.onBehalf());
        Json.put(object, "address", row.address());
        Json.put(object, "channel", row.channel());
        Json.put(object, "door", row.door());
        Json.put(object, "verb", row.verb());
        Json.put(object, "thing", row.thing());
        Json.put(object, "outcome", row.outcome());
        Json.put(object, "reason", row.reason());
        Json.put(object, "millis", row.millis());
        if (row.changes() != null) {
            try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(row.changes()))) {
                object.add("changes", reader.readArray());
            } catch (JsonException broken) {
                // somebody has bent the row; the text below shows how
                object.addNull("changes");
            }
            // the chain is over each character of it, spaces included
            object.add("changesText", row.changes());
        }
        Json.put(object, "previous", line.previous());
        Json.put(object, "hash", line.hash());
        return object.build();
    }

    static JsonObject checkpoint(Checkpoint checkpoint) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "day", checkpoint.day().toString());
        object.add("seq", checkpoint.seq());
        Json.put(object, "hash", checkpoint.hash());
        Json.put(object, "signedAt", checkpoint.signedAt().toString());
        Json.put(object, "publicKey", checkpoint.publicKey());
        Json.put(object, "text", checkpoint.text());
        Json.put(object, "signature", checkpoint.signature());
        Json.put(object, "previous", checkpoint.previous());
        return object.build();
    }
}
