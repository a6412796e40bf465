package be.egmont.web.rest;

/**
 * The kinds of problems that the API answers. Where the Belgif REST guide has a type for it, it is that one; what it leaves to
 * HTTP, and what a rule of Egmont refuses, has a type of our own.
 */
public enum ProblemType {
    BAD_REQUEST(400, "Bad Request", "badRequest"),
    NO_ACCESS_TOKEN(401, "No Access Token", "noAccessToken"),
    INVALID_ACCESS_TOKEN(401, "Invalid Access Token", "invalidAccessToken"),
    MISSING_PERMISSION(403, "Missing Permission", "missingPermission"),
    RESOURCE_NOT_FOUND(404, "Resource Not Found", "resourceNotFound"),
    METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
    NOT_ACCEPTABLE(406, "Not Acceptable"),
    PAYLOAD_TOO_LARGE(413, "Payload Too Large", "payloadTooLarge"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
    TOO_MANY_REQUESTS(429, "Too Many Requests", "tooManyRequests"),
    INTERNAL_SERVER_ERROR(500, "Internal Server Error", "internalServerError"),
    SERVICE_UNAVAILABLE(503, "Service Unavailable", "serviceUnavailable");

    static final String OWN = "urn:problem-type:egmont:";

    private final int status;
    private final String title;
    private final String uri;
    private final String href;

    ProblemType(int status, String title, String name) {
        this.status = status;
        this.title = title;
        this.uri = "urn:problem-type:belgif:" + name;
        this.href = "https://www.belgif.be/specification/rest/api-guide/problems/" + name + ".html";
    }

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
        this.uri = OWN + Codes.camelCase(title);
        this.href = null;
    }

    /** The one of a status; what is not in the list is one of what was sent, or ours. */
    public static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status == status && type != INVALID_ACCESS_TOKEN) {
                return type;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL_SERVER_ERROR;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String uri() {
        return uri;
    }

    /** Where the type is explained; null for our own. */
    String href() {
        return href;
    }
}
