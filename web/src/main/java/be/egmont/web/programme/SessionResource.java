package be.egmont.web.programme;

import be.egmont.edition.Editions;
import be.egmont.programme.Programme;
import be.egmont.programme.ProgrammeView;
import be.egmont.programme.RoomRow;
import be.egmont.programme.SessionRow;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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

/** The programme, for devices and other systems: what its caller may see of it, and nothing else. */
@Path("editions/{edition}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionResource {

    private static final String CURRENT = "current";

    @EJB
    private Programme programme;

    @EJB
    private Editions editions;

    @GET
    @Operation(summary = "The sessions of an edition (its code, or current), in the order of time")
    public Response sessions(@Context Request request, @PathParam("edition") String edition) {
        ProgrammeView view = view(edition);
        JsonArrayBuilder sessions = jakarta.json.Json.createArrayBuilder();
        view.sessions().forEach(session -> sessions.add(json(session)));
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "edition", view.edition().code());
        Json.put(object, "version", view.edition().programmeVersion());
        object.add("draft", view.working());
        object.add("sessions", sessions);
        return Json.tagged(request, object.build());
    }

    @GET
    @Path("{session}")
    @Operation(summary = "One session by its code, as in S12")
    public Response session(
            @Context Request request, @PathParam("edition") String edition, @PathParam("session") String session) {
        String code = edition.equals(CURRENT) ? editions.current().code() : edition;
        return Json.tagged(request, json(programme.session(code, session)));
    }

    private ProgrammeView view(String edition) {
        return edition.equals(CURRENT) ? programme.current() : programme.of(edition);
    }

    static JsonObject json(SessionRow session) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "reference", session.reference());
        Json.put(object, "code", session.code());
        Json.put(object, "kind", session.kind());
        object.add("title", Json.text(session.title()));
        Json.put(object, "from", session.when().from());
        Json.put(object, "to", session.when().to());
        JsonArrayBuilder rooms = jakarta.json.Json.createArrayBuilder();
        session.rooms().forEach(room -> rooms.add(json(room)));
        object.add("rooms", rooms);
        object.add("offsite", session.offsite());
        Json.put(object, "audience", session.audience());
        JsonArrayBuilder regions = jakarta.json.Json.createArrayBuilder();
        session.regions().forEach(region -> regions.add(region.name()));
        object.add("regions", regions);
        Json.put(object, "obligation", session.obligation());
        Json.put(object, "basis", session.basis());
        if (session.figures() != null) {
            Json.put(object, "invited", session.figures().invited());
            Json.put(object, "expected", session.figures().expected());
        }
        if (session.mine() != null) {
            Json.put(object, "answer", session.mine().answer());
        }
        return object.build();
    }

    private static JsonObject json(RoomRow room) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "code", room.code());
        object.add("name", Json.text(room.name()));
        return object.build();
    }
}
