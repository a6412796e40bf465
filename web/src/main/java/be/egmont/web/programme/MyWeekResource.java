package be.egmont.web.programme;

import be.egmont.web.rest.Json;
import be.egmont.week.WeekMeeting;
import be.egmont.week.WeekView;
import be.egmont.week.Weeks;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's own week; a manager of a delegation gets that of its head. */
@Path("myWeek")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MyWeekResource {

    @EJB
    private Weeks weeks;

    @GET
    @Operation(summary = "The sessions that the caller is invited to, and his meetings")
    public Response week(@Context Request request) {
        WeekView week = weeks.week(null);
        JsonArrayBuilder sessions = jakarta.json.Json.createArrayBuilder();
        week.sessions().forEach(session -> sessions.add(SessionResource.json(session)));
        JsonArrayBuilder meetings = jakarta.json.Json.createArrayBuilder();
        week.meetings().forEach(meeting -> meetings.add(json(meeting)));
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "edition", week.edition().code());
        Json.put(object, "version", week.edition().programmeVersion());
        Json.put(object, "participant", week.who() == null ? null : week.who().reference());
        object.add("sessions", sessions);
        object.add("meetings", meetings);
        return Json.tagged(request, object.build());
    }

    private static JsonObject json(WeekMeeting meeting) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "reference", meeting.reference());
        Json.put(object, "from", meeting.when().from());
        Json.put(object, "to", meeting.when().to());
        object.add("with", Json.text(meeting.other()));
        Json.put(object, "subject", meeting.subject());
        object.add("room", Json.text(meeting.room()));
        Json.put(object, "table", meeting.table());
        return object.build();
    }
}
