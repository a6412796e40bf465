package be.egmont.web.attendance;

import static be.egmont.text.Json.JSON;

import be.egmont.attendance.DeviceEvent;
import be.egmont.attendance.Direction;
import be.egmont.attendance.Source;
import be.egmont.web.rest.Codes;
import be.egmont.web.rest.UnfitBody;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads a batch of events as it comes in: each becomes a record, nothing else of the body is kept, and what follows the five
 * hundredth is not read. A value that is missing or is no such thing is null, and its event is then answered as incomplete.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class EventBatchReader implements MessageBodyReader<EventBatch> {

    private static final Set<String> FIELDS = Set.of("id", "session", "badge", "direction", "at", "source", "device");

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == EventBatch.class;
    }

    @Override
    public EventBatch readFrom(
            Class<EventBatch> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream sent) {
        return read(sent);
    }

    static EventBatch read(InputStream sent) {
        try (JsonParser body = JSON.createParser(sent)) {
            expect(body.next() == Event.START_OBJECT);
            List<DeviceEvent> events = null;
            Set<String> names = new HashSet<>();
            while (body.next() == Event.KEY_NAME) {
                String name = body.getString();
                expect(names.add(name));
                Event value = body.next();
                if (name.equals("events")) {
                    expect(value == Event.START_ARRAY);
                    events = events(body);
                } else {
                    skip(body, value);
                }
            }
            expect(events != null && !body.hasNext());
            return new EventBatch(events);
        } catch (UnfitBody | JsonException refused) {
            throw refused;
        } catch (RuntimeException malformed) {
            // also for input nested too deeply, for which the parser has no exception of its own
            throw new JsonException("No batch of events", malformed);
        }
    }

    private static List<DeviceEvent> events(JsonParser body) {
        List<DeviceEvent> events = new ArrayList<>();
        for (Event next = body.next(); next != Event.END_ARRAY; next = body.next()) {
            if (events.size() == EventBatch.MOST) {
                throw UnfitBody.tooLarge();
            }
            expect(next == Event.START_OBJECT);
            events.add(event(body));
        }
        return events;
    }

    private static DeviceEvent event(JsonParser body) {
        Map<String, String> values = new HashMap<>();
        Set<String> names = new HashSet<>();
        while (body.next() == Event.KEY_NAME) {
            String name = body.getString();
            expect(names.add(name));
            Event value = body.next();
            if (value == Event.VALUE_STRING && FIELDS.contains(name)) {
                values.put(name, body.getString());
            } else {
                skip(body, value);
            }
        }
        return new DeviceEvent(
                read(values, "id", UUID::fromString),
                values.get("session"),
                values.get("badge"),
                read(values, "direction", text -> Codes.read(Direction.class, text)),
                read(values, "at", EventBatchReader::moment),
                read(values, "source", text -> Codes.read(Source.class, text)),
                values.get("device"));
    }

    /** By steps: the parser's own way over an object or list never ends where the body does. */
    private static void skip(JsonParser body, Event value) {
        int depth = 0;
        for (Event next = value; ; next = body.next()) {
            if (next == Event.START_OBJECT || next == Event.START_ARRAY) {
                depth++;
            } else if (next == Event.END_OBJECT || next == Event.END_ARRAY) {
                depth--;
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private static <T> T read(Map<String, String> values, String name, Function<String, T> reader) {
        String text = values.get(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return null;
        }
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static void expect(boolean so) {
        if (!so) {
            throw new JsonException("No batch of events");
        }
    }
}
