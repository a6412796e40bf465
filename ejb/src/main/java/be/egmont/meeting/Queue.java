package be.egmont.meeting;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One page of the organiser's requests.
 *
 * @param total how many the filter lets through
 * @param counts how many there are in each state, whatever the filter
 */
public record Queue(List<RequestRow> rows, long total, Map<RequestState, Long> counts) implements Serializable {

    /**
     * Which requests.
     *
     * @param state null for all
     * @param text part of a subject or of a side's name, null for all
     * @param priority null for all
     */
    public record Filter(RequestState state, String text, Priority priority, Sort sort, boolean descending)
            implements Serializable {

        /** In the order in which they are dealt with: what is wanted most first, then who asked first. */
        public Filter(RequestState state, String text, Priority priority) {
            this(state, text, priority, Sort.PRIORITY, false);
        }
    }

    /** What the requests can be put in order by. */
    public enum Sort {
        PRIORITY,
        SIDES,
        STATE,
        ASKED
    }

    public long count(RequestState state) {
        return counts.getOrDefault(state, 0L);
    }
}
