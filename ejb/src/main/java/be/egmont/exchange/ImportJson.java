package be.egmont.exchange;

import static be.egmont.text.Json.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Choices of columns and results of dry runs as JSON, as they are kept beside a file. */
final class ImportJson {

    private static final String DAY = "day";

    private ImportJson() {}

    static String write(List<ColumnChoice> choices) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        choices.forEach(choice ->
                array.add(JSON.createArrayBuilder().add(choice.heading()).add(choice.column())));
        return array.build().toString();
    }

    static List<ColumnChoice> choices(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(pair -> new ColumnChoice(pair.getString(0), pair.getString(1)))
                    .toList();
        }
    }

    static String write(Preview preview) {
        JsonObjectBuilder object = JSON.createObjectBuilder()
                .add("created", preview.created())
                .add("changed", preview.changed())
                .add("unchanged", preview.unchanged())
                .add("found", preview.found())
                .add("unmatched", preview.unmatched());
        JsonArrayBuilder problems = JSON.createArrayBuilder();
        preview.problems().forEach(problem -> problems.add(write(problem)));
        JsonArrayBuilder results = JSON.createArrayBuilder();
        preview.results()
                .forEach(result -> results.add(JSON.createArrayBuilder()
                        .add(result.row())
                        .add(result.act().name())
                        .add(result.label())));
        JsonObjectBuilder matched = JSON.createObjectBuilder();
        preview.matched().forEach(matched::add);
        return object.add("problems", problems)
                .add("results", results)
                .add("heads", JSON.createArrayBuilder(preview.heads()))
                .add("matched", matched)
                .build()
                .toString();
    }

    private static JsonObjectBuilder write(Problem problem) {
        JsonObjectBuilder object =
                JSON.createObjectBuilder().add("row", problem.row()).add("key", problem.key());
        if (problem.column() != null) {
            object.add("column", problem.column());
        }
        if (problem.place() != null) {
            object.add("cell", problem.place().cell())
                    .add("heading", problem.place().heading())
                    .add("value", problem.place().value());
        }
        JsonArrayBuilder arguments = JSON.createArrayBuilder();
        for (Serializable argument : problem.arguments()) {
            if (argument instanceof Integer || argument instanceof Long) {
                arguments.add(((Number) argument).longValue());
            } else if (argument instanceof LocalDate day) {
                arguments.add(JSON.createObjectBuilder().add(DAY, day.toString()));
            } else {
                arguments.add(String.valueOf(argument));
            }
        }
        return object.add("arguments", arguments);
    }

    static Preview preview(ImportKind kind, String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, String> matched = new LinkedHashMap<>();
            object.getJsonObject("matched")
                    .forEach((column, head) -> matched.put(column, ((JsonString) head).getString()));
            return new Preview(
                    kind,
                    object.getInt("created"),
                    object.getInt("changed"),
                    object.getInt("unchanged"),
                    object.getInt("found"),
                    object.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                            .map(ImportJson::problem)
                            .toList(),
                    object.getJsonArray("results").getValuesAs(JsonArray.class).stream()
                            .map(row -> new RowResult(
                                    row.getInt(0), RowResult.Act.valueOf(row.getString(1)), row.getString(2)))
                            .toList(),
                    object.getJsonArray("heads").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList(),
                    matched,
                    object.getBoolean("unmatched"));
        }
    }

    private static Problem problem(JsonObject object) {
        List<Serializable> arguments = new ArrayList<>();
        for (JsonValue value : object.getJsonArray("arguments")) {
            if (value instanceof JsonNumber number) {
                arguments.add(number.longValue());
            } else if (value instanceof JsonObject day) {
                arguments.add(LocalDate.parse(day.getString(DAY)));
            } else {
                arguments.add(((JsonString) value).getString());
            }
        }
        return new Problem(
                object.getInt("row"),
                object.getString("column", null),
                object.getString("key"),
                arguments,
                object.containsKey("cell")
                        ? new Problem.Place(
                                object.getString("cell"), object.getString("heading"), object.getString("value"))
                        : null);
    }
}
