package be.egmont.access;

import java.io.Serializable;

/**
 * Which open grants are reviewed, in what order, and which part of them.
 *
 * @param unused those that were not used for so many days; zero for all
 * @param size at most so many rows
 */
public record GrantSearch(int unused, Sort sort, boolean descending, int offset, int size) implements Serializable {

    /** What the list can be put in order by. */
    public enum Sort {
        USED,
        NAME,
        ROLE,
        GIVEN
    }

    /** All of them, the longest unused first. */
    public static GrantSearch all(int unused) {
        return new GrantSearch(unused, Sort.USED, false, 0, Integer.MAX_VALUE);
    }
}
