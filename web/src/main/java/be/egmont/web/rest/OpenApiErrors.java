package be.egmont.web.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to each operation of the OpenAPI document the common answers, with problem details for errors. */
public class OpenApiErrors implements OASFilter {

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> REFUSALS = Map.of(
            "401", "Nobody has signed in, or the token is not good",
            "403", "Not for the caller's roles",
            "404", "There is none, or none that the caller may see");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(PROBLEM, problem());
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> {
                    if (method.name().equals("GET")) {
                        describeReading(operation);
                    } else {
                        describe(operation);
                    }
                }));
    }

    private static void describeReading(Operation operation) {
        describe(operation);
        operation.getResponses().addAPIResponse("304", response("The caller has it already, by its ETag"));
    }

    private static void describe(Operation operation) {
        APIResponses answers = operation.getResponses();
        if (answers == null) {
            answers = OASFactory.createAPIResponses();
            operation.setResponses(answers);
        }
        APIResponse good = answers.getDefaultValue();
        if (good != null && answers.getAPIResponse("200") == null) {
            answers.addAPIResponse("200", good.description("The answer"));
        }
        for (Map.Entry<String, String> refusal : REFUSALS.entrySet()) {
            answers.addAPIResponse(refusal.getKey(), refusal(refusal.getValue()));
        }
        answers.setDefaultValue(refusal("Refused or failed, and why"));
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static APIResponse refusal(String description) {
        return response(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problems.TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .description("Problem details, RFC 9457")
                .addProperty("type", text("about:blank, or what kind of problem it is"))
                .addProperty("title", text("The kind in words"))
                .addProperty("status", OASFactory.createSchema().type(SchemaType.INTEGER))
                .addProperty("detail", text("What stands in the way, in the caller's language"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(SchemaType.STRING).description(description);
    }
}
