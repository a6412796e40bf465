package be.egmont.web.attendance;

import be.egmont.attendance.Attendances;
import be.egmont.attendance.SessionAttendance;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The register of a session as it is now. */
@Path("attendance/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RegisterResource {

    @EJB
    private Attendances attendances;

    @GET
    @Path("{session}")
    @Operation(summary = "Who was expected at a session of the current edition (its code, as in S12), and who came")
    public Response session(@Context Request request, @PathParam("session") String session) {
        return Json.tagged(
                request, json(attendances.sessionWithCode(null, session)).build());
    }

    /** The attendance of a session as the API writes it. */
    public static JsonObjectBuilder json(SessionAttendance sheet) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "session", sheet.session().code());
        object.add("title", Json.text(sheet.session().title()));
        Json.put(object, "from", sheet.session().held().from());
        Json.put(object, "to", sheet.session().held().to());
        object.add("over", sheet.isOver());
        Json.put(object, "inside", (int) sheet.inside());
        Json.put(object, "expected", sheet.tally().expected());
        JsonArrayBuilder people = jakarta.json.Json.createArrayBuilder();
        sheet.lines().forEach(line -> people.add(json(line)));
        return object.add("people", people);
    }

    private static JsonObjectBuilder json(SessionAttendance.Line line) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "participant", line.who().reference());
        Json.put(object, "badge", line.who().badge());
        Json.put(object, "name", line.who().name());
        Json.put(object, "home", line.who().home().code());
        object.add("expected", line.presence().expected());
        Json.put(object, "status", line.presence().status());
        object.add("inside", line.presence().inside());
        Json.put(object, "firstIn", line.presence().firstIn());
        Json.put(object, "lastOut", line.presence().lastOut());
        Json.put(object, "minutes", (int) line.presence().wholeMinutes());
        Json.put(object, "excuse", line.excuse());
        JsonArrayBuilder flags = jakarta.json.Json.createArrayBuilder();
        line.presence().flagList().forEach(flag -> flags.add(flag.name()));
        return object.add("flags", flags);
    }
}
