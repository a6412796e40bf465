package be.egmont.needs;

import static be.egmont.text.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** A statement as the bytes that are sealed: JSON, filled up with blanks, so that its length tells nothing of it. */
final class NeedsText {

    /** Nearly every statement fits into one of them. */
    static final int BLOCK = 1024;

    private NeedsText() {}

    static byte[] write(NeedsStatement statement) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        if (statement.menu() != null) {
            object.add("menu", statement.menu());
        }
        object.add("allergies", array(statement.allergies()));
        object.add("severe", array(statement.severe()));
        object.add("access", array(statement.access()));
        if (statement.remark() != null) {
            object.add("remark", statement.remark());
        }
        byte[] text = object.add("named", statement.named()).build().toString().getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
        Arrays.fill(filled, text.length, filled.length, (byte) ' ');
        return filled;
    }

    static NeedsStatement read(byte[] text) {
        try (JsonReader reader = JSON.createReader(new StringReader(new String(text, StandardCharsets.UTF_8)))) {
            JsonObject object = reader.readObject();
            return new NeedsStatement(
                    object.getString("menu", null),
                    set(object, "allergies"),
                    set(object, "severe"),
                    set(object, "access"),
                    object.getString("remark", null),
                    object.getBoolean("named"));
        }
    }

    private static JsonArrayBuilder array(Collection<String> codes) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        codes.forEach(array::add);
        return array;
    }

    private static Set<String> set(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString::getString).stream()
                .collect(Collectors.toSet());
    }
}
