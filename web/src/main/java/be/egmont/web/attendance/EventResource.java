package be.egmont.web.attendance;

import be.egmont.attendance.CheckIns;
import be.egmont.web.rest.Calls;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What check-in devices noted, on line or long after. */
@Path("attendance/events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EventResource {

    @EJB
    private CheckIns checkIns;

    @POST
    @Operation(
            summary = "Takes up to 500 entries and exits; each is answered for itself",
            description = "Body: {\"events\": [{\"id\", \"session\", \"badge\", \"direction\": IN or OUT, \"at\","
                    + " \"source\": QR or MANUAL, \"device\"}]}. The id is the device's own UUID for the event:"
                    + " sent again, it is noted once. Fates: RECORDED, DUPLICATE, CONFLICT, UNKNOWN_SESSION, UNKNOWN_BADGE,"
                    + " FROM_THE_FUTURE, NOT_ON_THE_DAY (of the session), WRONG_SOURCE, NAME_TOO_LONG (of the device: more than"
                    + " 80 characters), INCOMPLETE.")
    @Calls(value = "checkins.receive", largest = 256 * 1024)
    public JsonObject receive(EventBatch batch) {
        JsonArrayBuilder receipts = jakarta.json.Json.createArrayBuilder();
        checkIns.receive(batch.events()).forEach(receipt -> {
            JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
            Json.put(object, "id", receipt.id());
            Json.put(object, "fate", receipt.fate());
            receipts.add(object);
        });
        return jakarta.json.Json.createObjectBuilder().add("receipts", receipts).build();
    }
}
