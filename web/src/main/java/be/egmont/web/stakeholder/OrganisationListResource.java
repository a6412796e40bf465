package be.egmont.web.stakeholder;

import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.stakeholder.OrganisationRow;
import be.egmont.stakeholder.Organisations;
import be.egmont.web.edition.EditionPath;
import be.egmont.web.frame.Pager;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

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
            operationId = "getOrganisations",
            summary = "The organisations, with whom each sends to an edition (its code, or current)",
            description = "Fifty a page.")
    @APIResponseSchema(ApiOrganisation.Page.class)
    public Response organisations(
            @Context Request request,
            @PathParam("edition") String edition,
            @QueryParam("page") @DefaultValue("1") int page) {
        EditionRow found = EditionPath.find(editions, edition);
        List<OrganisationRow> all = organisations.all(found.code());
        Pager pager = new Pager(page, all.size());
        return Json.tagged(
                request,
                new ApiOrganisation.Page(
                        found.code(),
                        pager.page(),
                        pager.getPages(),
                        pager.total(),
                        Json.items(all, pager, ApiOrganisation.Row::of)));
    }
}
