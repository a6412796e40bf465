package be.egmont.web.rest;

import be.egmont.web.frame.Pager;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** JSON of the API: records by JSON-B with codes for enums and nothing for null, and an ETag on each answer. */
public final class Json {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withSerializers(new CodeSerializer()));

    private Json() {}

    /** For what a resource returns as a record without asking for a tag. */
    @Provider
    public static class Settings implements ContextResolver<Jsonb> {

        @Override
        public Jsonb getContext(Class<?> type) {
            return JSONB;
        }
    }

    /** Writes any enum as its code. */
    @SuppressWarnings("rawtypes") // one for all enums
    public static class CodeSerializer implements JsonbSerializer<Enum> {

        @Override
        public void serialize(Enum value, JsonGenerator generator, SerializationContext context) {
            generator.write(Codes.of((Enum<?>) value));
        }
    }

    /** What stands on one page of a list. */
    public static <S, T> List<T> items(List<S> all, Pager pager, Function<S, T> written) {
        return all.stream().skip(pager.offset()).limit(Pager.SIZE).map(written).toList();
    }

    static String write(Object body) {
        return JSONB.toJson(body);
    }

    /** The answer with its ETag; 304 when the caller has it already. */
    public static Response tagged(Request request, Object body) {
        String text = write(body);
        EntityTag tag = new EntityTag(hash(text));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(text).tag(tag) : known).build();
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
