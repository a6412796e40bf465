package be.egmont.web.stakeholder;

import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.stakeholder.OrganisationRow;
import be.egmont.stakeholder.Organisations;
import be.egmont.web.edition.EditionPath;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The organisations of an edition, for devices and other systems. */
@Path("editions/{edition}/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OrganisationListResource {

    @EJB
    private Organisations organisations;

    @EJB
    private Editions editions;

    @GET
    @Operation(
            summary = "The organisations, with whom each sends to an edition (its code, or current)",
            description = "Fifty a page.")
    public Response organisations(
            @Context Request request,
            @PathParam("edition") String edition,
            @QueryParam("page") @DefaultValue("1") int page) {
        EditionRow found = EditionPath.find(editions, edition);
        return Json.tagged(
                request,
                Json.page("organisations", organisations.all(found.code()), page, OrganisationListResource::json)
                        .add("edition", found.code())
                        .build());
    }

    private static JsonObject json(OrganisationRow row) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "code", row.code());
        Json.put(object, "category", row.category());
        Json.put(object, "level", row.level());
        object.add("name", Json.text(row.name()));
        Json.put(object, "scope", row.scopeKind());
        Json.put(object, "scopeRegion", row.scopeRegion());
        Json.put(object, "countries", row.countries());
        Json.put(object, "head", row.leader());
        Json.put(object, "members", row.members());
        return object.build();
    }
}
