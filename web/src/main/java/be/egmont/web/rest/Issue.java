package be.egmont.web.rest;

import static be.egmont.text.Json.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * What is wrong with one part of a request, among the {@code issues} of a bad request.
 *
 * @param type a URN, as the Belgif REST guide has them
 * @param in {@code body}, {@code path}, {@code query} or {@code header}
 * @param name of the property or parameter; null when it is the whole
 * @param detail in the reader's language; may be null
 * @param value as it was sent; null when that is not told
 */
record Issue(String type, String title, String in, String name, String detail, String value) {

    private static final String GUIDE = "urn:problem-type:belgif:input-validation:";
    private static final String EXPLAINED = "https://www.belgif.be/specification/rest/api-guide/issues/";

    /** Against the description of the API: missing, or of another type. */
    static Issue schemaViolation(String in, String name, String detail, String value) {
        return new Issue(
                GUIDE + "schemaViolation", "Input isn't valid with respect to schema", in, name, detail, value);
    }

    /** Well-formed, and still nothing that can be taken. */
    static Issue invalidInput(String in, String name, String detail) {
        return new Issue(GUIDE + "invalidInput", "Invalid input", in, name, detail, null);
    }

    /** A rule of Egmont about one field, by its key as in {@code reason-needed}. */
    static Issue ofRule(String key, String name, String detail) {
        return new Issue(
                ProblemType.OWN + "input-validation:" + Codes.camelCase(key),
                "Refused by a rule",
                "body",
                name,
                detail,
                null);
    }

    JsonObject json() {
        JsonObjectBuilder object =
                JSON.createObjectBuilder().add("type", type).add("title", title).add("in", in);
        if (type.startsWith(GUIDE)) {
            object.add("href", EXPLAINED + type.substring(GUIDE.length()) + ".html");
        }
        if (name != null) {
            object.add("name", name);
        }
        if (detail != null) {
            object.add("detail", detail);
        }
        if (value != null) {
            object.add("value", value);
        }
        return object.build();
    }
}
