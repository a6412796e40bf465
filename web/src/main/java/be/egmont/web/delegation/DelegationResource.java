package be.egmont.web.delegation;

import be.egmont.delegation.DelegationRow;
import be.egmont.delegation.Delegations;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
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

/** Delegations, for devices and other systems. */
@Path("editions/{edition}/delegations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DelegationResource {

    @EJB
    private Delegations delegations;

    @EJB
    private Editions editions;

    @GET
    @Operation(
            operationId = "getDelegations",
            summary = "All posts, each with its delegation to an edition (its code, or current) if it sends one",
            description = "By region and code, fifty a page.")
    @APIResponseSchema(ApiDelegation.Page.class)
    public Response posts(
            @Context Request request,
            @PathParam("edition") String edition,
            @QueryParam("page") @DefaultValue("1") int page) {
        EditionRow found = EditionPath.find(editions, edition);
        List<DelegationRow> all = delegations.posts(found.code());
        Pager pager = new Pager(page, all.size());
        return Json.tagged(
                request,
                new ApiDelegation.Page(
                        found.code(),
                        pager.page(),
                        pager.getPages(),
                        pager.total(),
                        Json.items(all, pager, ApiDelegation.Row::of)));
    }

    @GET
    @Path("posts/{postCode}")
    @Operation(
            operationId = "getDelegationOfPost",
            summary = "The delegation of a post by its code, as in ABJ, with its members")
    @APIResponseSchema(ApiDelegation.class)
    public Response ofPost(
            @Context Request request, @PathParam("edition") String edition, @PathParam("postCode") String code) {
        return Json.tagged(
                request,
                ApiDelegation.of(delegations
                        .ofPost(EditionPath.find(editions, edition).code(), code)
                        .orElseThrow(Refusal.NotFound::new)));
    }

    @GET
    @Path("organisations/{organisationCode}")
    @Operation(
            operationId = "getDelegationOfOrganisation",
            summary = "The delegation of an organisation by its code, as in ENABEL, with its members")
    @APIResponseSchema(ApiDelegation.class)
    public Response ofOrganisation(
            @Context Request request,
            @PathParam("edition") String edition,
            @PathParam("organisationCode") String code) {
        return Json.tagged(
                request,
                ApiDelegation.of(delegations
                        .ofOrganisation(EditionPath.find(editions, edition).code(), code)
                        .orElseThrow(Refusal.NotFound::new)));
    }
}
