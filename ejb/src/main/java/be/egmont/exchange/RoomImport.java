package be.egmont.exchange;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import be.egmont.programme.Room;
import be.egmont.programme.RoomKind;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rooms of the venue and the places outside it. */
final class RoomImport extends CodedImport<RoomImport.Entry, Room> {

    record Entry(
            String code,
            Translated name,
            RoomKind kind,
            Integer capacityAtTable,
            Integer capacityTheatre,
            String features,
            String hint,
            Confidence confidence,
            String source,
            String note) {}

    @Override
    List<String> required() {
        return List.of("code", "name_fr", "name_nl", "kind", "confidence");
    }

    @Override
    List<String> optional() {
        return List.of(
                "name_de",
                "name_en",
                "capacity_table",
                "capacity_theatre",
                "known_features",
                "use_hint",
                "source",
                "note");
    }

    @Override
    String key() {
        return "code";
    }

    @Override
    List<String> labels() {
        return List.of("code", "name_fr");
    }

    @Override
    Object identity(Entry entry) {
        return entry.code();
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        return new Entry(
                line.code("code"),
                line.translated("name"),
                line.word("kind", RoomKind.class),
                line.number("capacity_table"),
                line.number("capacity_theatre"),
                line.text("known_features"),
                line.text("use_hint"),
                line.word("confidence", Confidence.class),
                line.text("source"),
                line.text("note"));
    }

    @Override
    Map<Object, Room> existing(EntityManager em) {
        return em.createQuery("SELECT r FROM Room r", Room.class)
                .getResultStream()
                .collect(Collectors.toMap(Room::code, Function.identity()));
    }

    @Override
    Entry entry(Room room) {
        return new Entry(
                room.code(),
                room.name(),
                room.kind(),
                room.capacityAtTable(),
                room.capacityTheatre(),
                room.features(),
                room.hint(),
                room.provenance().confidence(),
                room.provenance().source(),
                room.note());
    }

    @Override
    Map<String, List<String>> words() {
        return Map.of("kind", words(RoomKind.values()), "confidence", words(Confidence.values()));
    }

    @Override
    Cells cells(Entry entry) {
        return new Cells()
                .put("code", entry.code())
                .put("name", entry.name())
                .put("kind", entry.kind())
                .put("capacity_table", entry.capacityAtTable())
                .put("capacity_theatre", entry.capacityTheatre())
                .put("known_features", entry.features())
                .put("use_hint", entry.hint())
                .put("confidence", entry.confidence())
                .put("source", entry.source())
                .put("note", entry.note());
    }

    @Override
    Room make(Entry entry, EntityManager em) {
        Room room =
                new Room(entry.code(), entry.name(), entry.kind(), entry.capacityAtTable(), entry.capacityTheatre());
        describe(room, entry);
        return room;
    }

    @Override
    void update(Room room, Entry entry, EntityManager em) {
        room.becomes(entry.name(), entry.kind(), entry.capacityAtTable(), entry.capacityTheatre());
        describe(room, entry);
    }

    private static void describe(Room room, Entry entry) {
        room.describe(entry.features(), entry.hint());
        room.attest(entry.confidence(), entry.source(), entry.note());
    }
}
