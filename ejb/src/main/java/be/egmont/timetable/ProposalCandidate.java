package be.egmont.timetable;

import be.egmont.kernel.Period;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Side;
import be.egmont.meeting.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An accepted request as the optimiser's problem has it.
 *
 * @param one the participant who comes for the asking side
 * @param other who comes for the asked side
 * @param wishedOn the day that the asking side would like, or null
 * @param startsAt when the meeting is already placed, else null
 * @param table its table then
 */
record ProposalCandidate(
        UUID reference,
        int version,
        Priority priority,
        Wish wish,
        LocalDate wishedOn,
        int minutes,
        Side asking,
        Side asked,
        long one,
        long other,
        Instant startsAt,
        int table) {

    boolean isPlaced() {
        return startsAt != null;
    }

    /** When it is held, once it is placed. */
    Period when() {
        return new Period(startsAt, startsAt.plus(minutes, ChronoUnit.MINUTES));
    }
}
