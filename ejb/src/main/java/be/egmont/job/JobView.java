package be.egmont.job;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a job stands, as any node shows it.
 *
 * @param topic what it is about, among those of its kind
 * @param stopping null unless somebody has asked it to end
 * @param progress from 0 to 100
 * @param step what it is at, as a key of the language books; null before it says so
 * @param result what it has made, as its handler names it; null before its end
 * @param reason why it has failed, as a key of the language books; else null
 * @param askedBy the subject of whoever has asked for it
 */
public record JobView(
        UUID reference,
        String kind,
        String topic,
        JobState state,
        Stopping stopping,
        int attempts,
        int progress,
        String step,
        List<Object> stepDetails,
        String result,
        String reason,
        List<Object> reasonDetails,
        String askedBy,
        Instant askedAt,
        Instant endedAt)
        implements Serializable {

    public boolean isOver() {
        return state.isOver();
    }
}
