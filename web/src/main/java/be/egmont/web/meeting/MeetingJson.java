package be.egmont.web.meeting;

import be.egmont.meeting.Place;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestView;
import be.egmont.meeting.Side;
import be.egmont.meeting.StepRow;
import be.egmont.timetable.Slot;
import be.egmont.web.rest.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** Requests, their steps and places as the API writes them. */
final class MeetingJson {

    private MeetingJson() {}

    static JsonArrayBuilder rows(List<RequestRow> rows) {
        JsonArrayBuilder array = jakarta.json.Json.createArrayBuilder();
        rows.forEach(row -> array.add(row(row)));
        return array;
    }

    static JsonObjectBuilder row(RequestRow row) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "reference", row.reference());
        Json.put(object, "version", row.version());
        Json.put(object, "state", row.state());
        Json.put(object, "part", row.part());
        Json.put(object, "subject", row.subject());
        Json.put(object, "note", row.note());
        Json.put(object, "priority", row.priority());
        Json.put(object, "wish", row.wish());
        Json.put(object, "wishedOn", row.wishedOn());
        Json.put(object, "minutes", row.minutes());
        Json.put(object, "askedAt", row.askedAt());
        Json.put(object, "reason", row.reason());
        object.add("asking", side(row.asking()));
        object.add("asked", side(row.asked()));
        object.add("place", place(row.place()));
        return object;
    }

    static JsonObject view(RequestView view) {
        JsonObjectBuilder object = row(view.row());
        JsonArrayBuilder steps = jakarta.json.Json.createArrayBuilder();
        view.steps().forEach(step -> steps.add(step(step)));
        JsonArrayBuilder may = jakarta.json.Json.createArrayBuilder();
        view.may().stream().sorted().forEach(step -> may.add(step.name()));
        JsonArrayBuilder members = jakarta.json.Json.createArrayBuilder();
        view.members().forEach(member -> {
            JsonObjectBuilder one = jakarta.json.Json.createObjectBuilder();
            Json.put(one, "reference", member.reference());
            Json.put(one, "name", member.name());
            members.add(one.add("leads", member.leads()));
        });
        return object.add("steps", steps)
                .add("may", may)
                .add("members", members)
                .build();
    }

    static JsonObjectBuilder slot(Slot slot) {
        JsonArrayBuilder tables = jakarta.json.Json.createArrayBuilder();
        slot.tables().forEach(table -> tables.add(table.number()));
        JsonArrayBuilder kept = jakarta.json.Json.createArrayBuilder();
        slot.hindrances().forEach(hindrance -> {
            JsonObjectBuilder one = jakarta.json.Json.createObjectBuilder();
            Json.put(one, "person", hindrance.person());
            Json.put(one, "kind", hindrance.kind());
            one.add("by", Json.text(hindrance.what()));
            Json.put(one, "from", hindrance.when().from());
            Json.put(one, "to", hindrance.when().to());
            kept.add(one);
        });
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "from", slot.when().from());
        Json.put(object, "to", slot.when().to());
        return object.add("wished", slot.wished()).add("tables", tables).add("kept", kept);
    }

    private static JsonObjectBuilder step(StepRow step) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "step", step.step());
        Json.put(object, "at", step.at());
        Json.put(object, "by", step.actor());
        Json.put(object, "onBehalf", step.onBehalf());
        Json.put(object, "reason", step.reason());
        Json.put(object, "startsAt", step.startsAt());
        Json.put(object, "table", step.table());
        return object;
    }

    private static JsonObjectBuilder side(Side side) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "delegation", side.delegation());
        Json.put(object, "code", side.code());
        object.add("title", Json.text(side.title()));
        Json.put(object, "member", side.member());
        return object;
    }

    private static JsonValue place(Place place) {
        if (place == null) {
            return JsonValue.NULL;
        }
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "from", place.from());
        Json.put(object, "to", place.to());
        Json.put(object, "table", place.table());
        return object.add("room", Json.text(place.room())).build();
    }
}
