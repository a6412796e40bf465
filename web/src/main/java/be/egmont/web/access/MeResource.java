package be.egmont.web.access;

import be.egmont.access.Role;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who is asking. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private Me me;

    @Context
    private HttpServletRequest request;

    @GET
    @Operation(summary = "The caller and his roles")
    public JsonObject me() {
        Set<String> roles = Role.ALL.stream().filter(request::isUserInRole).collect(Collectors.toSet());
        return Json.createObjectBuilder()
                .add("subject", request.getUserPrincipal().getName())
                .add("name", me.getName())
                .add("roles", Json.createArrayBuilder(roles))
                .build();
    }
}
