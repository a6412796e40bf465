package be.egmont.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads what callers of the API send: an object of JSON, or nothing. The server's own reader takes a list or a bare word for
 * one as well, and breaks off when it is handed over.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<JsonObject> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == JsonObject.class;
    }

    @Override
    public JsonObject readFrom(
            Class<JsonObject> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream sent)
            throws IOException {
        PushbackInputStream body = new PushbackInputStream(sent);
        int first = body.read();
        if (first < 0) {
            return null;
        }
        body.unread(first);
        return read(body);
    }

    private static JsonObject read(InputStream body) {
        try (JsonReader reader = Json.createReader(body)) {
            return reader.readObject();
        } catch (RuntimeException malformed) {
            // also too deep, for which the parser has no name of its own
            throw new JsonException("No object", malformed);
        }
    }
}
