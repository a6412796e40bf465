package be.egmont.attendance;

import be.egmont.kernel.Translated;
import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people were at other times than now: a head who was replaced on Wednesday led his delegation on Tuesday. */
final class PastTenures {

    private static final String CHANGED = """
            SELECT participant_id, capacity, leads, function_fr, function_nl, function_de, function_en, from_at, noted_at,
                   to_at IS NOT NULL AS ended
              FROM tenure
             WHERE edition_id = ?1 AND (from_at IS NOT NULL OR to_at IS NOT NULL)
             ORDER BY participant_id, from_at NULLS FIRST
            """;

    /**
     * What somebody is from a moment on.
     *
     * @param from null for the first
     * @param noted since when it is known; null for the first
     * @param ended whether he became something else later, so that his function of those days is kept here
     */
    record Tenure(Capacity capacity, boolean leads, Translated function, Instant from, Instant noted, boolean ended) {

        private boolean began(Instant moment, Instant known) {
            return from == null || (!from.isAfter(moment) && !noted.isAfter(known));
        }
    }

    private final Map<Long, List<Tenure>> byParticipant;

    PastTenures(Map<Long, List<Tenure>> byParticipant) {
        this.byParticipant = byParticipant;
    }

    static PastTenures of(EntityManager em, long edition) {
        Map<Long, List<Tenure>> found = new HashMap<>();
        RowReader.of(em, CHANGED, edition)
                .forEach(in -> found.computeIfAbsent(in.id("participant_id"), none -> new ArrayList<>())
                        .add(new Tenure(
                                in.word("capacity", Capacity.class),
                                in.truth("leads"),
                                in.translated("function"),
                                in.moment("from_at"),
                                in.moment("noted_at"),
                                in.truth("ended"))));
        return new PastTenures(found);
    }

    boolean isEmpty() {
        return byParticipant.isEmpty();
    }

    /**
     * That person as what he was at a moment.
     *
     * @param now as what he is now
     * @param known the moment as at which it was known
     */
    Attendee at(Attendee now, Instant moment, Instant known) {
        Tenure then = null;
        for (Tenure tenure : byParticipant.getOrDefault(now.id(), List.of())) {
            then = tenure.began(moment, known) ? tenure : then;
        }
        return then == null
                ? now
                : now.as(then.capacity(), then.leads(), then.ended() ? then.function() : now.function());
    }
}
