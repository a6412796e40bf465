package be.egmont.web.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Finishes the description of the API when the build writes it from the resources and their records: the errors that
 * each operation can answer, as problem details, and enums as the codes by which they are written.
 */
public class OpenApiErrors implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String INPUT_PROBLEM = "InputValidationProblem";
    private static final String ISSUE = "InputValidationIssue";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        schemas.values().forEach(OpenApiErrors::code);
        schemas.put(PROBLEM, problem());
        schemas.put(INPUT_PROBLEM, inputProblem());
        schemas.put(ISSUE, issue());
        api.getComponents().setSchemas(schemas);
        // who names a version may be late, and what is made may stand in the way of another
        Set<String> versioned = schemas.entrySet().stream()
                .filter(schema -> schema.getValue().getProperties() != null
                        && schema.getValue().getProperties().containsKey("version"))
                .map(schema -> "#/components/schemas/" + schema.getKey())
                .collect(Collectors.toSet());
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path ->
                        path.getOperations().forEach((method, operation) -> describe(method, operation, versioned)));
    }

    private static void code(Schema schema) {
        List<Object> names = schema.getEnumeration();
        if (names != null) {
            schema.setEnumeration(names.stream()
                    .<Object>map(name -> Codes.camelCase(name.toString()))
                    .toList());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(OpenApiErrors::code);
        }
        if (schema.getItems() != null) {
            code(schema.getItems());
        }
    }

    /** The errors that this operation can answer, each under its status; what any call can be answered stands under the default. */
    private static void describe(PathItem.HttpMethod method, Operation operation, Set<String> versioned) {
        APIResponses answers = operation.getResponses();
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
        if (operation.getRequestBody() != null || has(operation, Parameter.In.QUERY)) {
            answers.addAPIResponse("400", refusal("What was sent is not what it takes", INPUT_PROBLEM));
        }
        answers.addAPIResponse("401", refusal("Nobody has signed in, or the token is not good", PROBLEM));
        answers.addAPIResponse("403", refusal("Not for the caller's roles", PROBLEM));
        if (has(operation, Parameter.In.PATH) || has(operation, "edition")) {
            answers.addAPIResponse("404", refusal("There is none, or none that the caller may see", PROBLEM));
        }
        if (method == PathItem.HttpMethod.GET && isJson(answers.getAPIResponse("200"))) {
            answers.addAPIResponse(
                    "304", OASFactory.createAPIResponse().description("The caller has it already, by its ETag"));
        }
        if (answers.hasAPIResponse("201") || has(operation, "version") || versioned.contains(schema(operation))) {
            answers.addAPIResponse("409", refusal("A rule of Egmont refuses it, or somebody was faster", PROBLEM));
        }
        answers.setDefaultValue(refusal("Refused or failed, and why", PROBLEM));
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return parameters(operation).anyMatch(parameter -> parameter.getIn() == place);
    }

    private static boolean has(Operation operation, String name) {
        return parameters(operation).anyMatch(parameter -> parameter.getName().equals(name));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
    }

    private static boolean isJson(APIResponse answer) {
        return answer.getContent() != null && answer.getContent().hasMediaType(MediaType.APPLICATION_JSON);
    }

    /** The reference to what the operation takes; empty where it takes nothing. */
    private static String schema(Operation operation) {
        return operation.getRequestBody() == null
                ? ""
                : operation
                        .getRequestBody()
                        .getContent()
                        .getMediaType(MediaType.APPLICATION_JSON)
                        .getSchema()
                        .getRef();
    }

    private static APIResponse refusal(String description, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problems.TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(schema))));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .description("Problem details, RFC 9457")
                .addProperty(
                        "type", uri("What kind of problem it is: a type of the Belgif REST guide, or one of Egmont"))
                .addProperty("href", uri("Where the type is explained"))
                .addProperty("title", text("The kind in English, for engineers"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().type(SchemaType.INTEGER).format("int32"))
                .addProperty("detail", text("What stands in the way, in the caller's language"))
                .addProperty("instance", uri("The number of the call, as in BelGov-Trace-Id"))
                .addProperty(
                        "retryAfterSec",
                        OASFactory.createSchema()
                                .type(SchemaType.INTEGER)
                                .format("int32")
                                .description("When it is worth another try"))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("instance");
    }

    private static Schema inputProblem() {
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .addAllOf(OASFactory.createSchema().ref(PROBLEM))
                .addProperty(
                        "issues",
                        OASFactory.createSchema()
                                .type(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref(ISSUE)));
    }

    private static Schema issue() {
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .description("What is wrong with one part of a request")
                .addProperty("type", uri("What kind of issue it is: a type of the Belgif REST guide, or one of Egmont"))
                .addProperty("href", uri("Where the type is explained"))
                .addProperty("title", text("The kind in English, for engineers"))
                .addProperty("detail", text("What is wrong, in the caller's language"))
                .addProperty("in", text("Where it stands").enumeration(List.of("body", "header", "path", "query")))
                .addProperty("name", text("Of the property or parameter"))
                .addProperty("value", text("As it was sent"))
                .addRequired("type")
                .addRequired("title")
                .addRequired("in");
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(SchemaType.STRING).description(description);
    }

    private static Schema uri(String description) {
        return text(description).format("uri");
    }
}
