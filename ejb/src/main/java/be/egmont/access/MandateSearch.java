package be.egmont.access;

import java.io.Serializable;

/**
 * Which part of the caller's own mandates is listed, and in what order.
 *
 * @param size at most so many rows
 */
public record MandateSearch(Sort sort, boolean descending, int offset, int size) implements Serializable {

    /** What the list can be put in order by: who acts, for whom, and until when. */
    public enum Sort {
        WHO,
        WHOM,
        UNTIL
    }

    /** All of them, those that end first before the others. */
    public static MandateSearch all() {
        return new MandateSearch(Sort.UNTIL, false, 0, Integer.MAX_VALUE);
    }
}
