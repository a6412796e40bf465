package be.egmont.access;

import java.io.Serializable;

/**
 * Which part of the caller's own sign-ins is listed, and in what order.
 *
 * @param size at most so many rows
 */
public record SignInSearch(Sort sort, boolean descending, int offset, int size) implements Serializable {

    /** What the list can be put in order by: the last request, or the beginning. */
    public enum Sort {
        SEEN,
        SINCE
    }
}
