package be.egmont.web.programme;

import be.egmont.edition.Editions;
import be.egmont.programme.Programme;
import be.egmont.programme.ProgrammeView;
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
    @Operation(
            operationId = "getSessions",
            summary = "The sessions of an edition (its code, or current), in the order of time")
    @APIResponseSchema(ApiSession.All.class)
    public Response sessions(@Context Request request, @PathParam("edition") String edition) {
        ProgrammeView view = view(edition);
        return Json.tagged(
                request,
                new ApiSession.All(
                        view.edition().code(),
                        view.edition().programmeVersion(),
                        view.working(),
                        view.sessions().stream().map(ApiSession::of).toList()));
    }

    @GET
    @Path("{session}")
    @Operation(operationId = "getSession", summary = "One session by its code, as in S12")
    @APIResponseSchema(ApiSession.class)
    public Response session(
            @Context Request request, @PathParam("edition") String edition, @PathParam("session") String session) {
        String code = edition.equals(CURRENT) ? editions.current().code() : edition;
        return Json.tagged(request, ApiSession.of(programme.session(code, session)));
    }

    private ProgrammeView view(String edition) {
        return edition.equals(CURRENT) ? programme.current() : programme.of(edition);
    }
}
