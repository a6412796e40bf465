package be.egmont.web.rest;

import static be.egmont.text.Json.JSON;

import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * Reads what callers of the API send into the record that a resource takes: a small object of JSON and nothing behind it, or
 * nothing at all. The server's own reader
 * takes a list or a bare word for one as well, stops at the end of the object, and takes the last of two values with one name.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<RequestBody> {

    /** A body of fields is kept as a tree, which takes forty times its length. What is longer is read as it comes, in records. */
    static final int LARGEST = 16 * 1024;

    private static final JsonReaderFactory ONE_VALUE_A_NAME =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord() && RequestBody.class.isAssignableFrom(type);
    }

    @Override
    public RequestBody readFrom(
            Class<RequestBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream sent)
            throws IOException {
        return new Body(object(sent)).as(type);
    }

    /** Null where nothing was sent. */
    static JsonObject object(InputStream sent) throws IOException {
        byte[] body = sent.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw UnfitBody.tooLarge();
        }
        return body.length == 0 ? null : read(body);
    }

    private static JsonObject read(byte[] body) {
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(body));
                JsonReader reader = ONE_VALUE_A_NAME.createReader(new ByteArrayInputStream(body))) {
            while (parser.hasNext()) {
                // to the end of the body, where the reader would stop at the end of the object
                parser.next();
            }
            return reader.readObject();
        } catch (RuntimeException malformed) {
            // also for input nested too deeply, for which the parser has no exception of its own
            throw new JsonException("No object", malformed);
        }
    }
}
