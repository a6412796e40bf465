package be.egmont.meeting;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A request as one reader sees it.
 *
 * @param place null while it has none
 * @param before the place it had before, when it was moved; else null
 * @param part the part that the reader's delegation has in it
 */
public record RequestRow(
        UUID reference,
        int version,
        RequestState state,
        String subject,
        String note,
        Priority priority,
        Wish wish,
        LocalDate wishedOn,
        int minutes,
        Instant askedAt,
        String reason,
        Side asking,
        Side asked,
        Place place,
        Place before,
        RequestSide part)
        implements Serializable {

    /** Whom the reader's delegation meets; for an organiser the side that is asked. */
    public Side other() {
        return part == RequestSide.ASKED ? asking : asked;
    }

    /** Whether it is the reader's delegation that has to answer. */
    public boolean isToAnswer() {
        return part == RequestSide.ASKED && state == RequestState.APPROVED;
    }

    public boolean isMoved() {
        return place != null && before != null;
    }
}
