package be.egmont.web.attendance;

import be.egmont.attendance.CheckIns;
import be.egmont.attendance.DeviceEvent;
import be.egmont.web.rest.Calls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
            operationId = "sendEvents",
            summary = "Takes up to 500 entries and exits; each is answered for itself",
            description =
                    "The id is the device's own UUID for the event: sent again, it is noted once. All but the device"
                            + " is needed, and its name has at most 80 characters; each event is judged for itself and"
                            + " answered by its fate.")
    @Calls(value = "checkins.receive", largest = 256 * 1024)
    public Receipts receive(EventBatch batch) {
        return new Receipts(checkIns.receive(batch.events()));
    }

    /** One for each event, in their order. */
    @Schema(name = "Receipts")
    public record Receipts(@Schema(required = true) List<DeviceEvent.Receipt> receipts) {}
}
