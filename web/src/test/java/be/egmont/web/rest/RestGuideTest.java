package be.egmont.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The description of the API, as the build has written it, keeps the rules of the Belgif REST guide by which its validator looks at
 * a document of this kind. The validator itself cannot be had from the registry: decision 16.
 */
@SuppressWarnings("unchecked") // a tree of maps and lists
class RestGuideTest {

    private static final String CAMEL = "[a-z][a-zA-Z0-9]*";

    private Map<String, Object> api;
    private Map<String, Map<String, Object>> operations;

    @BeforeEach
    void read() throws IOException {
        try (InputStream file = Api.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            api = new Yaml().load(file);
        }
        operations = new TreeMap<>();
        map(api, "paths")
                .forEach((path, item) -> ((Map<String, Object>) item)
                        .forEach((method, operation) ->
                                operations.put(method + " " + path, (Map<String, Object>) operation)));
    }

    @Test
    void pathsAreLowerCamelCaseWithoutASlashAtTheEnd() {
        assertThat(api.get("openapi")).asString().startsWith("3.0");
        assertThat(map(api, "paths").keySet())
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(path)
                        .matches("(/(" + CAMEL + "|\\{" + CAMEL + "}))+")
                        .doesNotContain("{id}", "{code}"));
    }

    @Test
    void eachOperationHasANameOfItsOwn() {
        Set<Object> names = new HashSet<>();
        operations.forEach((name, operation) -> {
            assertThat(operation.get("operationId")).as(name).asString().matches(CAMEL);
            assertThat(names.add(operation.get("operationId"))).as(name).isTrue();
            assertThat(operation.get("summary")).as(name).isNotNull();
        });
    }

    @Test
    void eachErrorIsAProblem() {
        operations.forEach((name, operation) -> {
            Map<String, Object> answers = map(operation, "responses");
            assertThat(answers).as(name).containsKeys("default", "401", "403");
            answers.forEach((status, answer) -> {
                if (!status.matches("[23].*")) {
                    assertThat(map((Map<String, Object>) answer, "content").keySet())
                            .as(name + " " + status)
                            .containsExactly(Problems.TYPE);
                }
            });
        });
    }

    @Test
    void whatIsSentAndAnsweredIsAnObject() {
        List<String> seen = new ArrayList<>();
        operations.forEach((name, operation) -> {
            map(operation, "responses").forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    object(name, (Map<String, Object>) answer, seen);
                }
            });
            if (operation.containsKey("requestBody")) {
                assertThat(map(operation, "requestBody")).as(name).containsEntry("required", true);
                object(name, map(operation, "requestBody"), seen);
            }
        });
        assertThat(seen).hasSizeGreaterThan(30);
    }

    private void object(String name, Map<String, Object> body, List<String> seen) {
        Map<String, Object> contents = map(body, "content");
        assertThat(contents).as(name).isNotEmpty();
        contents.forEach((type, content) -> {
            Map<String, Object> schema = resolved(map((Map<String, Object>) content, "schema"));
            if (type.equals("application/json")) {
                assertThat(schema.get("type")).as(name).isEqualTo("object");
                seen.add(name);
            } else {
                assertThat(schema.get("format")).as(name).isEqualTo("binary");
            }
        });
    }

    @Test
    void aCollectionHasItems() {
        Set<String> paths = map(api, "paths").keySet();
        operations.forEach((name, operation) -> {
            String path = name.replaceFirst("^get ", "");
            if (paths.stream().anyMatch(other -> other.startsWith(path + "/{") && other.endsWith("}"))) {
                Map<String, Object> content = map(map(map(operation, "responses"), "200"), "content");
                Map<String, Object> schema = resolved(map(map(content, "application/json"), "schema"));
                assertThat(map(map(schema, "properties"), "items")).as(name).containsEntry("type", "array");
                assertThat(path).endsWith("s");
            }
        });
    }

    @Test
    void propertiesAndCodesAreLowerCamelCaseAndNothingIsNull() {
        map(map(api, "components"), "schemas").forEach((name, one) -> {
            Map<String, Object> schema = (Map<String, Object>) one;
            assertThat(name).matches("([A-Z][a-z0-9]+)+");
            map(schema, "properties").forEach((property, type) -> {
                assertThat(property).as(name).matches(CAMEL);
                assertThat((Map<String, Object>) type).as(name).doesNotContainKey("nullable");
                codes(name, (Map<String, Object>) type);
            });
            assertThat(map(schema, "properties").keySet()).as(name).containsAll(list(schema, "required"));
            codes(name, schema);
        });
    }

    private static void codes(String name, Map<String, Object> schema) {
        assertThat(list(schema, "enum"))
                .as(name)
                .allSatisfy(code -> assertThat(code).matches(CAMEL));
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        Object reference = schema.get("$ref");
        return reference == null
                ? schema
                : map(
                        map(map(api, "components"), "schemas"),
                        reference.toString().replaceFirst(".*/", ""));
    }

    private static Map<String, Object> map(Map<String, Object> of, String name) {
        return (Map<String, Object>) of.getOrDefault(name, Map.of());
    }

    private static List<String> list(Map<String, Object> of, String name) {
        return (List<String>) of.getOrDefault(name, List.of());
    }
}
