package be.egmont.exchange;

import java.io.Serializable;

/**
 * What a file would do by one of its rows.
 *
 * @param row as the reader counts it in his file
 * @param label what the row is about, as the file says it
 */
public record RowResult(int row, Act act, String label) implements Serializable {

    /** What becomes of a row. */
    public enum Act {
        CREATED,
        CHANGED,
        UNCHANGED,
        /** It cannot be taken as it is. */
        WRONG
    }
}
