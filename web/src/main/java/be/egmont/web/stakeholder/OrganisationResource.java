package be.egmont.web.stakeholder;

import be.egmont.stakeholder.OrganisationView;
import be.egmont.stakeholder.Organisations;
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
            summary = "One organisation by its code, as in ENABEL, with the countries it works in and the posts there")
    public Response organisation(@Context Request request, @PathParam("organisationCode") String code) {
        return Json.tagged(request, json(organisations.view(code)));
    }

    private static JsonObject json(OrganisationView view) {
        JsonArrayBuilder countries = jakarta.json.Json.createArrayBuilder();
        view.countries().forEach(country -> countries.add(Json.text(country)));
        JsonArrayBuilder posts = jakarta.json.Json.createArrayBuilder();
        view.posts()
                .forEach(post -> posts.add(jakarta.json.Json.createObjectBuilder()
                        .add("code", post.code())
                        .add("city", Json.text(post.city()))));
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "reference", view.reference());
        Json.put(object, "code", view.code());
        Json.put(object, "category", view.category());
        Json.put(object, "level", view.level());
        object.add("name", Json.text(view.name()));
        Json.put(object, "website", view.website());
        Json.put(object, "scope", view.scopeKind());
        Json.put(object, "scopeRegion", view.scopeRegion());
        object.add("countries", countries);
        object.add("posts", posts);
        object.add("sectors", Json.text(view.sectors()));
        Json.put(object, "confidence", view.confidence());
        return object.build();
    }
}
