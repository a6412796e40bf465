package be.egmont.web.attendance;

import be.egmont.attendance.Attendances;
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

/** The register of a session as it is now. */
@Path("attendance/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RegisterResource {

    @EJB
    private Attendances attendances;

    @GET
    @Path("{session}")
    @Operation(
            operationId = "getSessionAttendance",
            summary = "Who was expected at a session of the current edition (its code, as in S12), and who came")
    @APIResponseSchema(ApiAttendance.class)
    public Response session(@Context Request request, @PathParam("session") String session) {
        return Json.tagged(request, ApiAttendance.of(attendances.sessionWithCode(null, session)));
    }
}
