package be.egmont.web.delegation;

import be.egmont.post.PostView;
import be.egmont.post.Posts;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArrayBuilder;
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

/** Posts abroad and permanent representations, for devices and other systems. */
@Path("posts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PostResource {

    @EJB
    private Posts posts;

    @GET
    @Path("{postCode}")
    @Operation(summary = "One post by its code, as in ABJ, with the countries that it covers")
    public Response post(@Context Request request, @PathParam("postCode") String code) {
        PostView post = posts.view(code);
        JsonArrayBuilder jurisdiction = jakarta.json.Json.createArrayBuilder();
        post.jurisdiction().forEach(country -> jurisdiction.add(Json.text(country)));
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "code", post.code());
        Json.put(object, "kind", post.kind());
        Json.put(object, "status", post.status());
        object.add("plannedChange", Json.text(post.plannedChange()));
        Json.put(object, "region", post.region());
        object.add("city", Json.text(post.city()));
        object.add("name", Json.text(post.name()));
        object.add("country", Json.text(post.country()));
        object.add("jurisdiction", jurisdiction);
        object.add("accreditedTo", Json.text(post.accreditedTo()));
        object.add("organisation", Json.text(post.organisation()));
        Json.put(object, "zone", post.zone());
        Json.put(object, "website", post.website());
        Json.put(object, "confidence", post.confidence());
        return Json.tagged(request, object.build());
    }
}
