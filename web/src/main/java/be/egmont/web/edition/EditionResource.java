package be.egmont.web.edition;

import be.egmont.edition.Editions;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Editions, for devices and other systems. */
@Path("editions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EditionResource {

    @EJB
    private Editions editions;

    @GET
    @Operation(operationId = "getEditions", summary = "All editions, the latest first")
    @APIResponseSchema(ApiEdition.All.class)
    public Response editions(@Context Request request) {
        return Json.tagged(
                request,
                new ApiEdition.All(editions.all().stream().map(ApiEdition::of).toList()));
    }

    @GET
    @Path("current")
    @Operation(operationId = "getCurrentEdition", summary = "The edition that runs or is open, nearest in time")
    @APIResponseSchema(ApiEdition.class)
    public Response current(@Context Request request) {
        return Json.tagged(request, ApiEdition.of(editions.current()));
    }

    @GET
    @Path("{edition}")
    @Operation(operationId = "getEdition", summary = "One edition by its code, as in 2026")
    @APIResponseSchema(ApiEdition.class)
    public Response edition(@Context Request request, @PathParam("edition") String code) {
        return Json.tagged(request, ApiEdition.of(editions.withCode(code)));
    }
}
