package be.egmont.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Errors for machines, as problem details (RFC 9457). */
public final class Problems {

    static final String TYPE = "application/problem+json";

    private Problems() {}

    static JsonObject of(int status, String title, String detail) {
        var problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status);
        if (detail != null) {
            problem.add("detail", detail);
        }
        return problem.build();
    }

    public static void write(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(of(status, title, detail).toString());
    }
}
