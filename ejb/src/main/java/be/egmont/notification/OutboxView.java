package be.egmont.notification;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How the outbox of an edition stands.
 *
 * @param sends whether there is a mail server to send to
 * @param counts how many letters there are in each state
 * @param doubtful how many of those in flight are in doubt
 * @param waiting what waits for a second person
 */
public record OutboxView(boolean sends, Map<LetterState, Long> counts, long doubtful, List<BatchRow> waiting)
        implements Serializable {

    /** How many letters there are in that state; those in doubt are not counted as in flight. */
    public long count(LetterState state) {
        long all = counts.getOrDefault(state, 0L);
        return state == LetterState.IN_FLIGHT ? all - doubtful : all;
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
