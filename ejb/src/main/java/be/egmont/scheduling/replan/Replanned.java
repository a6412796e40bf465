package be.egmont.scheduling.replan;

import be.egmont.scheduling.Timetable;
import java.util.List;

/**
 * A repaired timetable and its costs.
 *
 * @param timetable the new one; what was past is as it was
 * @param affected meetings that could not stay where they were
 * @param rehoused those of them that are held after all
 * @param moved meetings that could have stayed but were moved to another time to make room
 * @param dropped meetings that could have stayed but are not held any more
 * @param reseated meetings at the same time as before but at another table
 * @param rehousable no plan that drops nobody rehouses more of the affected than this
 */
public record Replanned(
        Timetable timetable,
        List<Integer> affected,
        List<Integer> rehoused,
        List<Integer> moved,
        List<Integer> dropped,
        List<Integer> reseated,
        int rehousable) {
    public Replanned {
        affected = List.copyOf(affected);
        rehoused = List.copyOf(rehoused);
        moved = List.copyOf(moved);
        dropped = List.copyOf(dropped);
        reseated = List.copyOf(reseated);
    }
}
