package be.egmont.web.rest;

import static be.egmont.text.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;

/** Errors for machines, as problem details (RFC 9457) of the types that the Belgif REST guide has. */
public final class Problems {

    static final String TYPE = "application/problem+json";

    private Problems() {}

    static JsonObject of(ProblemType type, Trace trace, String detail, List<Issue> issues) {
        JsonObjectBuilder problem = head(type.uri(), type.href(), type.title(), type.status(), trace, detail);
        if (!issues.isEmpty()) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            issues.forEach(issue -> array.add(issue.json()));
            problem.add("issues", array);
        }
        return problem.build();
    }

    /** With how long it takes until it is worth another try. */
    static JsonObject later(ProblemType type, Trace trace, String detail, int seconds) {
        return head(type.uri(), type.href(), type.title(), type.status(), trace, detail)
                .add("retryAfterSec", seconds)
                .build();
    }

    /** A rule of Egmont has refused, by its key as in {@code slot-taken}. */
    static JsonObject ofRule(String key, Trace trace, String detail) {
        return head(ProblemType.OWN + Codes.camelCase(key), null, "Conflict", 409, trace, detail)
                .build();
    }

    private static JsonObjectBuilder head(
            String type, String href, String title, int status, Trace trace, String detail) {
        JsonObjectBuilder problem = JSON.createObjectBuilder().add("type", type);
        if (href != null) {
            problem.add("href", href);
        }
        problem.add("title", title).add("status", status).add("instance", "urn:uuid:" + trace.id());
        if (detail != null) {
            problem.add("detail", detail);
        }
        return problem;
    }

    /** Says outside of the resources what went wrong; a detail there is for engineers, in English. */
    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemType type, String detail)
            throws IOException {
        response.setStatus(type.status());
        response.setContentType(TYPE);
        response.setCharacterEncoding("UTF-8");
        if (detail != null) {
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
        }
        String later = response.getHeader("Retry-After");
        Trace trace = Trace.of(request);
        response.getWriter()
                .write((later == null
                                ? of(type, trace, detail, List.of())
                                : later(type, trace, detail, Integer.parseInt(later)))
                        .toString());
    }
}
