package be.egmont.web.edition;

import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
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

/** Editions, for devices and other systems. */
@Path("editions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EditionResource {

    @EJB
    private Editions editions;

    @GET
    @Operation(summary = "All editions, the latest first")
    public Response editions(@Context Request request) {
        JsonArrayBuilder all = jakarta.json.Json.createArrayBuilder();
        editions.all().forEach(edition -> all.add(json(edition)));
        return Json.tagged(
                request,
                jakarta.json.Json.createObjectBuilder().add("editions", all).build());
    }

    @GET
    @Path("current")
    @Operation(summary = "The edition that runs or is open, nearest in time")
    public Response current(@Context Request request) {
        return Json.tagged(request, json(editions.current()));
    }

    @GET
    @Path("{edition}")
    @Operation(summary = "One edition by its code, as in 2026")
    public Response edition(@Context Request request, @PathParam("edition") String code) {
        return Json.tagged(request, json(editions.withCode(code)));
    }

    private static JsonObject json(EditionRow edition) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "reference", edition.reference());
        Json.put(object, "code", edition.code());
        object.add("name", Json.text(edition.name()));
        object.add("theme", Json.text(edition.theme()));
        Json.put(object, "startsOn", edition.startsOn());
        Json.put(object, "endsOn", edition.endsOn());
        Json.put(object, "zone", edition.zone());
        object.add("venue", Json.text(edition.venue()));
        Json.put(object, "status", edition.status());
        Json.put(object, "programmeVersion", edition.programmeVersion());
        Json.put(object, "confidence", edition.confidence());
        return object.build();
    }
}
