package be.egmont.scheduling;

import be.egmont.scheduling.why.Unplaced;
import java.time.Duration;
import java.util.List;

/**
 * A timetable that passed the verifier.
 *
 * @param placements where each meeting that is held takes place, in the order of meetings
 * @param unplaced the others, each with the reason
 * @param score how good it is
 * @param bound what nobody could exceed
 * @param proved whether it is known that there is no better one
 * @param steps moves tried by all threads together
 */
public record Timetable(
        List<Placement> placements,
        List<Unplaced> unplaced,
        Score score,
        Bound bound,
        boolean proved,
        long steps,
        Duration elapsed) {
    public Timetable {
        placements = List.copyOf(placements);
        unplaced = List.copyOf(unplaced);
    }
}
