package be.egmont.programme;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** A room as others read it; a capacity that nobody has published is null. */
public record RoomRow(
        UUID reference,
        String code,
        Translated name,
        RoomKind kind,
        Integer capacityAtTable,
        Integer capacityTheatre,
        String features,
        String hint,
        Confidence confidence,
        String source,
        String note)
        implements Serializable {

    /** The order in which rooms stand beside each other: the large rooms first, places outside the palace last. */
    static final Comparator<RoomRow> IN_ORDER =
            Comparator.comparing(RoomRow::kind).thenComparing(RoomRow::code);

    static RoomRow of(Room room) {
        return new RoomRow(
                room.reference(),
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

    /** How many people it holds at most, as far as is known. */
    public Optional<Integer> capacity() {
        if (capacityAtTable == null || capacityTheatre == null) {
            return Optional.ofNullable(capacityAtTable == null ? capacityTheatre : capacityAtTable);
        }
        return Optional.of(Math.max(capacityAtTable, capacityTheatre));
    }

    /** Whether people can sit down together in it: not on the stairs, in the court, or elsewhere. */
    public boolean isForMeetings() {
        return switch (kind) {
            case CONFERENCE, MEETING, SALON -> true;
            case CIRCULATION, FUNCTIONAL, OUTDOOR, OFFICE, OFFSITE -> false;
        };
    }
}
