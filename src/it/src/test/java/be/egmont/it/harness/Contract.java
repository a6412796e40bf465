package be.egmont.it.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The description of the API as the server gives it: what an answer has that it does not say is a fault, and so is what it says and
 * no answer has shown.
 */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final String SCHEMAS = "/components/schemas";

    /** What any call may be answered, by HTTP or by the house: it is described once, as the default. */
    private static final Set<Integer> OF_ANY_CALL = Set.of(405, 406, 413, 415, 429, 503);

    private final JsonNode document;
    private final String base;
    private final Map<String, JsonNode> operations = new TreeMap<>();
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    private Contract(JsonNode document) {
        this.document = document;
        this.base = document.at("/servers/0/url").asText();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        document.at(SCHEMAS).forEach(schema -> close((ObjectNode) schema));
    }

    /** As it is served, in JSON. */
    public static Contract of(String served) {
        return new Contract(json(served));
    }

    /** A property that is not described is a fault. */
    private void close(ObjectNode schema) {
        ObjectNode properties = (ObjectNode) schema.get("properties");
        JsonNode whole = schema.remove("allOf");
        if (whole != null) {
            JsonNode parent = document.at(whole.at("/0/$ref").asText().substring(1));
            properties.setAll((ObjectNode) parent.get("properties"));
            schema.set("required", parent.get("required"));
        }
        if (properties != null) {
            schema.put("additionalProperties", false);
        }
    }

    /** Where the API begins. */
    public String base() {
        return base;
    }

    /** All operations, as in {@code get /me}. */
    public Set<String> operations() {
        return operations.keySet();
    }

    /** Whether that operation says of itself that it may answer so. */
    public boolean declares(String operation, int status) {
        return operations.get(operation).get("responses").has(Integer.toString(status));
    }

    public boolean takesBody(String operation) {
        return operations.get(operation).has("requestBody");
    }

    /** The names of the parameters in that place. */
    public List<String> parameters(String operation, String in) {
        return elements(operations.get(operation).path("parameters"))
                .filter(parameter -> parameter.get("in").asText().equals(in))
                .map(parameter -> parameter.get("name").asText())
                .toList();
    }

    /**
     * Holds an answer against what is said of its operation.
     *
     * @param sent null for no body
     * @return what has come, null for nothing
     */
    public JsonNode saw(HttpResponse<String> answer, int expected, String sent) {
        String operation = operation(answer);
        String call = operation + " " + answer.statusCode();
        if (answer.statusCode() != expected) {
            fault(call, "is to be " + expected + ": " + answer.uri() + " " + answer.body());
        }
        seen.add(call);
        JsonNode said = operations.get(operation);
        JsonNode response = said.get("responses").get(Integer.toString(answer.statusCode()));
        if (response == null && OF_ANY_CALL.contains(answer.statusCode())) {
            response = said.at("/responses/default");
        }
        if (response == null) {
            fault(call, "is not declared: " + answer.body());
            return null;
        }
        if (answer.statusCode() < 300 && said.has("requestBody")) {
            validate(call + ", sent", said.at("/requestBody/content/application~1json/schema"), json(sent));
        }
        if (answer.headers().firstValue("BelGov-Trace-Id").isEmpty()) {
            fault(call, "has no number");
        }
        return body(call, response, answer);
    }

    private JsonNode body(String call, JsonNode response, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!response.has("content")) {
            if (!answer.body().isEmpty()) {
                fault(call, "has a body: " + answer.body());
            }
            return null;
        }
        JsonNode content = response.get("content").get(type);
        if (content == null) {
            fault(call, "is of type " + type + ": " + answer.body());
            return null;
        }
        if (content.at("/schema/format").asText().equals("binary")) {
            return null;
        }
        JsonNode body = json(answer.body());
        validate(call, content.get("schema"), body);
        if (type.equals(PROBLEM)) {
            problem(call, body, answer);
        }
        return body;
    }

    /** What a schema cannot say of a problem. */
    private void problem(String call, JsonNode problem, HttpResponse<String> answer) {
        String number = answer.headers().firstValue("BelGov-Trace-Id").orElse("");
        if (problem.path("status").asInt() != answer.statusCode()
                || !problem.path("instance").asText().equals("urn:uuid:" + number)
                || !problem.path("type").asText().startsWith("urn:problem-type:")
                || (problem.has("detail")
                        && answer.headers().firstValue("Content-Language").isEmpty())) {
            fault(call, "is no problem of the guide: " + answer.headers().map() + problem);
        }
        if (Pattern.compile("Exception|be\\.egmont\\.|SELECT |\\.java")
                .matcher(problem.toString())
                .find()) {
            fault(call, "tells of what is inside: " + problem);
        }
    }

    private void validate(String call, JsonNode schema, JsonNode body) {
        String reference = schema.path("$ref").asText();
        if (body == null || reference.isEmpty()) {
            fault(call, "cannot be held against " + schema);
            return;
        }
        for (ValidationMessage message :
                schemas.computeIfAbsent(reference, this::compiled).validate(body)) {
            fault(call, message + " in " + body);
        }
    }

    private JsonSchema compiled(String reference) {
        ObjectNode schema = JSON.createObjectNode();
        schema.putArray("allOf").addObject().put("$ref", reference);
        schema.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(
                        VersionFlag.V4,
                        factory -> factory.metaSchema(OpenApi30.getInstance())
                                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()))
                .getSchema(schema);
    }

    /** The one that was called; of two that fit, the one with fewer parameters. */
    private String operation(HttpResponse<String> answer) {
        String called = answer.request().method().toLowerCase(Locale.ROOT) + " "
                + answer.uri().getPath().substring(base.length());
        return operations.keySet().stream()
                .filter(operation -> called.matches(operation.replaceAll("\\{\\w+}", "[^/]+")))
                .min(Comparator.comparingLong(operation ->
                        operation.chars().filter(letter -> letter == '{').count()))
                .orElseThrow(() -> new IllegalStateException(called + " is not described"));
    }

    /** What was wrong with the answers, and what is said of operations and has not been seen, as in {@code get /me 304}. */
    public List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        operations.forEach((operation, said) -> said.get("responses")
                .fieldNames()
                .forEachRemaining(status -> {
                    if (!status.equals("default") && !seen.contains(operation + " " + status)) {
                        all.add(operation + " " + status + " has not been seen");
                    }
                }));
        return all;
    }

    private void fault(String call, String what) {
        faults.add(call + " " + what.substring(0, Math.min(what.length(), 500)));
    }

    private static JsonNode json(String text) {
        try {
            return text == null || text.isEmpty() ? null : JSON.readTree(text);
        } catch (JsonProcessingException none) {
            throw new IllegalStateException("No JSON: " + text, none);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array instanceof ArrayNode ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
