package be.egmont.delegation;

import be.egmont.kernel.Refusal;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One way: there, or back.
 *
 * @param at when he arrives or leaves; null when that is not known, and then nothing of it is
 * @param number of the flight or train
 * @param place the airport, station or address
 */
public record TravelLeg(
        Instant at,
        TravelMeans means,
        @Size(max = 20) String number,
        @Size(max = 100) String place) implements Serializable {

    /** Nothing is known. */
    public static final TravelLeg UNKNOWN = new TravelLeg(null, null, null, null);

    private static final int FARTHEST = 60;

    public TravelLeg {
        number = filled(number);
        place = filled(place);
    }

    /**
     * Whether somebody who comes or leaves on that day misses one on which he has said that he is there.
     *
     * @param first the first day on which he is there; null when there is none
     */
    public static boolean misses(boolean arrives, LocalDate day, LocalDate first, LocalDate last) {
        return first == null || (arrives ? day.isAfter(first) : day.isBefore(last));
    }

    /** A year that was typed wrong, most of the time: more than two months before the edition, or after it. */
    public static boolean isFar(LocalDate day, LocalDate startsOn, LocalDate endsOn) {
        return startsOn != null
                && endsOn != null
                && (day.isBefore(startsOn.minusDays(FARTHEST)) || day.isAfter(endsOn.plusDays(FARTHEST)));
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Refuses what says how and not when.
     *
     * @param field of the moment, for the refusal
     */
    void check(String field) {
        if (at == null && (means != null || number != null || place != null)) {
            throw new Refusal("travel-when").at(field);
        }
    }
}
