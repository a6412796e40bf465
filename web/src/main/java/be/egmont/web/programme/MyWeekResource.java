package be.egmont.web.programme;

import be.egmont.web.rest.Json;
import be.egmont.week.Weeks;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The caller's own week; a manager of a delegation gets that of its head. */
@Path("myWeek")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MyWeekResource {

    @EJB
    private Weeks weeks;

    @GET
    @Operation(operationId = "getMyWeek", summary = "The sessions that the caller is invited to, and his meetings")
    @APIResponseSchema(ApiWeek.class)
    public Response week(@Context Request request) {
        return Json.tagged(request, ApiWeek.of(weeks.week(null)));
    }
}
