package be.egmont.web.stakeholder;

import be.egmont.stakeholder.Organisations;
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

/** Organisations whom heads of post may meet, for devices and other systems. */
@Path("organisations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OrganisationResource {

    @EJB
    private Organisations organisations;

    @GET
    @Path("{organisationCode}")
    @Operation(
            operationId = "getOrganisation",
            summary = "One organisation by its code, as in ENABEL, with the countries it works in and the posts there")
    @APIResponseSchema(ApiOrganisation.class)
    public Response organisation(@Context Request request, @PathParam("organisationCode") String code) {
        return Json.tagged(request, ApiOrganisation.of(organisations.view(code)));
    }
}
