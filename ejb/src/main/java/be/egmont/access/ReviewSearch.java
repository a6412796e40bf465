package be.egmont.access;

import java.io.Serializable;

/**
 * Which grants of a review are looked for, and in which order.
 *
 * @param state as in {@link ReviewItemRow}; null for all
 * @param offset how many are left out before
 * @param size how many at most
 */
public record ReviewSearch(String state, Sort sort, boolean descending, int offset, int size) implements Serializable {

    /** By what they can be put in order. */
    public enum Sort {
        NAME,
        ROLE,
        USED
    }

    /** All of them, by name. */
    public static ReviewSearch all() {
        return new ReviewSearch(null, Sort.NAME, false, 0, Integer.MAX_VALUE);
    }
}
