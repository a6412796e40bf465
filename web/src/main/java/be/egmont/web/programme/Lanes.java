package be.egmont.web.programme;

import be.egmont.kernel.Period;
import java.util.ArrayList;
import java.util.List;

/** Assigns simultaneous items to lanes side by side in a column of hours. */
final class Lanes {

    private Lanes() {}

    /**
     * The classes of each, in the same order, as in {@code of-2 lane-1}; empty for an item without overlap.
     *
     * @param periods in the order of their start
     */
    static List<String> of(List<Period> periods) {
        List<String> classes = new ArrayList<>();
        int first = 0;
        while (first < periods.size()) {
            int next = first + 1;
            while (next < periods.size() && touches(periods.subList(first, next), periods.get(next))) {
                next++;
            }
            share(periods.subList(first, next), classes);
            first = next;
        }
        return classes;
    }

    private static boolean touches(List<Period> together, Period period) {
        return together.stream().anyMatch(other -> other.overlaps(period));
    }

    /** Each takes the first lane whose last one has ended. */
    private static void share(List<Period> together, List<String> classes) {
        List<Period> last = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (Period period : together) {
            int lane = 0;
            while (lane < last.size() && last.get(lane).to().isAfter(period.from())) {
                lane++;
            }
            if (lane == last.size()) {
                last.add(period);
            } else {
                last.set(lane, period);
            }
            lanes.add(lane + 1);
        }
        lanes.forEach(lane -> classes.add(last.size() == 1 ? "" : "of-" + last.size() + " lane-" + lane));
    }
}
