package be.egmont.web.meeting;

import be.egmont.timetable.Slot;
import be.egmont.web.rest.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A possible time of a meeting as the API tells it: the tables that are free, or who is kept by what. */
@Schema(name = "Slot")
public record ApiSlot(
        @Schema(required = true) Instant from,
        @Schema(required = true) Instant to,
        boolean wished,
        @Schema(required = true) List<Integer> tables,
        @Schema(required = true) List<Hindrance> kept) {

    /** A commitment of one person at that time. */
    @Schema(name = "Hindrance")
    public record Hindrance(String person, Slot.Kind kind, LocalizedText by, Instant from, Instant to) {

        static Hindrance of(Slot.Hindrance hindrance) {
            return new Hindrance(
                    hindrance.person(),
                    hindrance.kind(),
                    LocalizedText.of(hindrance.what()),
                    hindrance.when().from(),
                    hindrance.when().to());
        }
    }

    /** All times to come. */
    @Schema(name = "Slots")
    public record All(@Schema(required = true) List<ApiSlot> items) {}

    static ApiSlot of(Slot slot) {
        return new ApiSlot(
                slot.when().from(),
                slot.when().to(),
                slot.wished(),
                slot.tables().stream().map(Slot.Table::number).toList(),
                slot.hindrances().stream().map(Hindrance::of).toList());
    }
}
