package be.egmont.web.access;

import be.egmont.access.Accounts;
import be.egmont.access.Profile;
import be.egmont.access.Role;
import be.egmont.web.signin.AuthenticatedUser;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

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
            summary = "The caller, as the house knows him",
            description = "Subject, name and roles; for somebody who has signed in himself also mail, the name of the"
                    + " person he is linked to, and the language that he has chosen.")
    public JsonObject me() {
        AuthenticatedUser caller = OidcAuthenticationMechanism.person(request);
        JsonObjectBuilder me = Json.createObjectBuilder()
                .add("subject", caller.subject())
                .add("name", caller.name())
                .add(
                        "roles",
                        Json.createArrayBuilder(
                                Role.ALL.stream().filter(request::isUserInRole).toList()));
        Optional<Profile> known = accounts.own();
        known.map(Profile::email).ifPresent(email -> me.add("email", email));
        known.map(Profile::person).ifPresent(person -> me.add("person", person));
        known.map(Profile::language).ifPresent(language -> me.add("language", language.code()));
        return me.build();
    }
}
