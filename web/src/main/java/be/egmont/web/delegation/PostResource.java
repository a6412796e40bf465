package be.egmont.web.delegation;

import be.egmont.post.Posts;
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

/** Posts abroad and permanent representations, for devices and other systems. */
@Path("posts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PostResource {

    @EJB
    private Posts posts;

    @GET
    @Path("{postCode}")
    @Operation(operationId = "getPost", summary = "One post by its code, as in ABJ, with the countries that it covers")
    @APIResponseSchema(ApiPost.class)
    public Response post(@Context Request request, @PathParam("postCode") String code) {
        return Json.tagged(request, ApiPost.of(posts.view(code)));
    }
}
