package be.egmont.web.access;

import be.egmont.access.Accounts;
import be.egmont.access.Profile;
import be.egmont.access.Role;
import be.egmont.kernel.Translated;
import be.egmont.web.rest.Codes;
import be.egmont.web.rest.Json;
import be.egmont.web.signin.AuthenticatedUser;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Who is asking. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @EJB
    private Accounts accounts;

    @Context
    private HttpServletRequest request;

    @GET
    @Operation(
            operationId = "getMe",
            summary = "The caller, as the house knows him",
            description = "Subject, name and roles; for somebody who has signed in himself also mail, the name of the"
                    + " person he is linked to, and the language that he has chosen.")
    @APIResponseSchema(ApiMe.class)
    public Response me(@Context Request call) {
        AuthenticatedUser caller = OidcAuthenticationMechanism.person(request);
        Optional<Profile> known = accounts.own();
        ApiMe told = new ApiMe(
                caller.subject(),
                caller.name(),
                Role.ALL.stream()
                        .filter(request::isUserInRole)
                        .map(Codes::camelCase)
                        .toList(),
                known.map(Profile::email).orElse(null),
                known.map(Profile::person).orElse(null),
                known.map(Profile::language).orElse(null));
        return Json.tagged(call, told);
    }

    /** The caller as the API tells him to himself. */
    @Schema(name = "Me")
    public record ApiMe(
            @Schema(required = true) String subject,
            @Schema(required = true) String name,
            @Schema(required = true) List<String> roles,
            String email,
            String person,
            Translated.Language language) {}
}
