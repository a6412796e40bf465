package be.egmont.scheduling.search;

import java.util.List;
import java.util.function.BooleanSupplier;

/** A method that continues after the search by chains, for problems it suits. */
public interface Finisher {
    /** For problems that chains alone have to do with. */
    Finisher NONE = (most, member, effort, stop) -> Found.NOTHING;

    /**
     * What was found.
     *
     * @param starts the slot of each meeting; empty if nothing better was found
     * @param lower no timetable has fewer breaks
     * @param best whether nothing better can be found
     */
    record Found(List<Integer> starts, int lower, boolean best) {
        public Found {
            starts = List.copyOf(starts);
        }

        static final Found NOTHING = new Found(List.of(), 0, false);
    }

    /**
     * Looks for a timetable with fewest breaks.
     *
     * @param most breaks it may have: fewer than the best one so far
     * @param member the number of the search in its team, from 0
     * @param effort how much to do at most, in steps of a search by chains
     */
    Found find(int most, int member, long effort, BooleanSupplier stop);
}
