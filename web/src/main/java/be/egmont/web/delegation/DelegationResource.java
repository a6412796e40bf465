package be.egmont.web.delegation;

import be.egmont.delegation.DelegationRow;
import be.egmont.delegation.DelegationView;
import be.egmont.delegation.Delegations;
import be.egmont.delegation.MemberRow;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.web.edition.EditionPath;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArrayBuilder;
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
            summary = "All posts, each with its delegation to an edition (its code, or current) if it sends one",
            description = "By region and code, fifty a page.")
    public Response posts(
            @Context Request request,
            @PathParam("edition") String edition,
            @QueryParam("page") @DefaultValue("1") int page) {
        EditionRow found = EditionPath.find(editions, edition);
        return Json.tagged(
                request,
                Json.page("delegations", delegations.posts(found.code()), page, DelegationResource::json)
                        .add("edition", found.code())
                        .build());
    }

    @GET
    @Path("posts/{postCode}")
    @Operation(summary = "The delegation of a post by its code, as in ABJ, with its members")
    public Response ofPost(
            @Context Request request, @PathParam("edition") String edition, @PathParam("postCode") String code) {
        return Json.tagged(
                request,
                json(delegations
                        .ofPost(EditionPath.find(editions, edition).code(), code)
                        .orElseThrow(Refusal.NotFound::new)));
    }

    @GET
    @Path("organisations/{organisationCode}")
    @Operation(summary = "The delegation of an organisation by its code, as in ENABEL, with its members")
    public Response ofOrganisation(
            @Context Request request, @PathParam("edition") String edition, @PathParam("organisationCode") String code) {
        return Json.tagged(
                request,
                json(delegations
                        .ofOrganisation(EditionPath.find(editions, edition).code(), code)
                        .orElseThrow(Refusal.NotFound::new)));
    }

    private static JsonObject json(DelegationRow row) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "reference", row.delegation());
        Json.put(object, "post", row.code());
        Json.put(object, "kind", row.kind());
        Json.put(object, "status", row.status());
        Json.put(object, "region", row.region());
        object.add("city", Json.text(row.city()));
        object.add("name", Json.text(row.name()));
        object.add("country", Json.text(row.country()));
        object.add("jurisdiction", jakarta.json.Json.createArrayBuilder(row.jurisdiction()));
        Json.put(object, "head", row.leader());
        Json.put(object, "capacity", row.capacity());
        Json.put(object, "rsvp", row.rsvp());
        Json.put(object, "members", row.members());
        if (row.whole()) {
            Json.put(object, "coming", row.coming());
        }
        return object.build();
    }

    private static JsonObject json(DelegationView view) {
        JsonArrayBuilder members = jakarta.json.Json.createArrayBuilder();
        view.members().forEach(member -> members.add(json(member)));
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "reference", view.reference());
        Json.put(object, view.ofPost() ? "post" : "organisation", view.code());
        object.add("title", Json.text(view.title()));
        object.add("members", members);
        return object.build();
    }

    private static JsonObject json(MemberRow member) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "reference", member.reference());
        Json.put(object, "version", member.version());
        Json.put(object, "name", member.name());
        Json.put(object, "capacity", member.capacity());
        object.add("function", Json.text(member.function()));
        Json.put(object, "functionsSince", member.functionsSince());
        object.add("leads", member.leads());
        Json.put(object, "rsvp", member.rsvp());
        return object.build();
    }
}
