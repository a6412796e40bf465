package be.egmont.seat;

import be.egmont.access.Unscoped;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import be.egmont.text.TextChecks;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What somebody is at a post or an organisation, and from when to when.
 *
 * @param function what he is called there; may be without any text
 * @param from the first day
 * @param to the first day on which it no longer holds; null while no end is known
 * @param functionsSince when a head has taken up his functions, by which heads of one class rank; null where nobody knows, and for
 *     whoever is of an organisation
 */
public record AppointmentData(
        Capacity capacity,
        @Unscoped("a text refers to nothing") Translated function,
        LocalDate from,
        LocalDate to,
        LocalDate functionsSince)
        implements Serializable {

    private static final int LONGEST_FUNCTION = 300;

    /**
     * Refuses what can be true of nobody, at the field where it stands.
     *
     * @throws Refusal with the reason
     */
    void check() {
        needed(capacity, "capacity");
        needed(from, "from");
        if (to != null && !from.isBefore(to)) {
            throw new Refusal("period-empty").at("until");
        }
        TextChecks.fits(function, LONGEST_FUNCTION, "function");
    }

    private static void needed(Object value, String field) {
        if (value == null) {
            throw new Refusal("invalid-notnull").at(field);
        }
    }

    /** Whether it makes whoever has it the one who holds the seat of a post. */
    boolean isOfHead() {
        return capacity == Capacity.HEAD || capacity == Capacity.ACTING_HEAD;
    }
}
