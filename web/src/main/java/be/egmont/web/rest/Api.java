package be.egmont.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST application, described at {@code /openapi} by what the build has written from it. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Egmont",
                        version = "1",
                        description = "Times are ISO 8601 in UTC, texts come in four languages, errors are problem"
                                + " details (RFC 9457). Writing with the session's cookie needs the header"
                                + " X-Egmont-Request; devices bring a bearer token."),
        security = @SecurityRequirement(name = "Bearer"))
@SecurityScheme(securitySchemeName = "Bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class Api extends Application {

    /** Answers OPTIONS itself: the server's own answer would give away its name and the requested address. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
