package be.egmont.web.rest;

import be.egmont.kernel.Translated;
import be.egmont.web.frame.Pager;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** JSON of the API: texts in four languages as an object, unknown values as null, and an ETag on each answer. */
public final class Json {

    private Json() {}

    /** The text by language, or null. */
    public static JsonValue text(Translated text) {
        if (text == null) {
            return JsonValue.NULL;
        }
        JsonObjectBuilder languages = jakarta.json.Json.createObjectBuilder();
        put(languages, "fr", text.getFr());
        put(languages, "nl", text.getNl());
        put(languages, "de", text.getDe());
        put(languages, "en", text.getEn());
        return languages.build();
    }

    /** The value as a string, or null. */
    public static void put(JsonObjectBuilder object, String name, Object value) {
        if (value == null) {
            object.addNull(name);
        } else if (value instanceof Integer number) {
            object.add(name, number);
        } else {
            object.add(name, value.toString());
        }
    }

    /**
     * One page of a list under its name, with the total of all pages.
     *
     * @param number the page as asked for, from one; beyond the end it is the last
     */
    public static <T> JsonObjectBuilder page(String name, List<T> all, int number, Function<T, JsonObject> written) {
        Pager pager = new Pager(number, all.size());
        JsonArrayBuilder rows = jakarta.json.Json.createArrayBuilder();
        all.stream().skip(pager.offset()).limit(Pager.SIZE).map(written).forEach(rows::add);
        return jakarta.json.Json.createObjectBuilder()
                .add("page", pager.page())
                .add("pages", pager.getPages())
                .add("total", pager.total())
                .add(name, rows);
    }

    /** The answer with its ETag; 304 when the caller has it already. */
    public static Response tagged(Request request, JsonObject body) {
        EntityTag tag = new EntityTag(hash(body.toString()));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(body).tag(tag) : known).build();
    }

    private static String hash(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
