package be.egmont.meeting;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One page of the requests of the reader's delegation, both ways.
 *
 * @param total how many the filter lets through
 * @param counts how many there are in each state, whatever the filter
 * @param toAnswer those that wait for its answer, whatever the filter, the latest first
 */
public record OwnRequests(List<RequestRow> rows, long total, Map<RequestState, Long> counts, List<RequestRow> toAnswer)
        implements Serializable {

    /**
     * Which requests, in what order.
     *
     * @param states none for all
     * @param language in which names are put in order
     */
    public record Filter(Set<RequestState> states, Translated.Language language, Sort sort, boolean descending)
            implements Serializable {}

    /** What the requests can be put in order by. */
    public enum Sort {
        WITH,
        STATE,
        PLACE,
        ASKED
    }

    public long all() {
        return count(counts.keySet());
    }

    /** How many there are in these states. */
    public long count(Collection<RequestState> states) {
        return states.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }
}
