package be.egmont.web.attendance;

import be.egmont.attendance.CheckIns;
import be.egmont.attendance.DeviceEvent;
import be.egmont.attendance.Direction;
import be.egmont.attendance.Source;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What check-in devices noted, on line or long after. */
@Path("attendance/events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EventResource {

    private static final int MOST = 500;

    @EJB
    private CheckIns checkIns;

    @POST
    @Operation(
            summary = "Takes up to 500 entries and exits; each is answered for itself",
            description = "Body: {\"events\": [{\"id\", \"session\", \"badge\", \"direction\": IN or OUT, \"at\","
                    + " \"source\": QR, MANUAL, SELF or IMPORT, \"device\"}]}. The id is the device's own UUID for the event:"
                    + " sent again, it is noted once. Fates: RECORDED, DUPLICATE, CONFLICT, UNKNOWN_SESSION, UNKNOWN_BADGE,"
                    + " FROM_THE_FUTURE, INCOMPLETE.")
    public JsonObject receive(JsonObject body) {
        List<DeviceEvent> events = read(body);
        JsonArrayBuilder receipts = jakarta.json.Json.createArrayBuilder();
        checkIns.receive(events).forEach(receipt -> {
            JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
            Json.put(object, "id", receipt.id());
            Json.put(object, "fate", receipt.fate());
            receipts.add(object);
        });
        return jakarta.json.Json.createObjectBuilder().add("receipts", receipts).build();
    }

    static List<DeviceEvent> read(JsonObject body) {
        if (body == null || !(body.get("events") instanceof JsonArray sent)) {
            throw new BadRequestException();
        }
        if (sent.size() > MOST) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        List<DeviceEvent> events = new ArrayList<>();
        for (JsonValue each : sent) {
            if (!(each instanceof JsonObject event)) {
                throw new BadRequestException();
            }
            events.add(new DeviceEvent(
                    read(event, "id", UUID::fromString),
                    read(event, "session", text -> text),
                    read(event, "badge", text -> text),
                    read(event, "direction", Direction::valueOf),
                    read(event, "at", EventResource::moment),
                    read(event, "source", Source::valueOf),
                    read(event, "device", text -> text)));
        }
        return events;
    }

    /** The value, or null where it is missing or is no such thing: the event is then answered as incomplete. */
    private static <T> T read(JsonObject event, String name, Function<String, T> reader) {
        if (!(event.get(name) instanceof JsonString text)) {
            return null;
        }
        try {
            return reader.apply(text.getString());
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return null;
        }
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
