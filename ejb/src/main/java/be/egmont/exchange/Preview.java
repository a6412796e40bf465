package be.egmont.exchange;

import java.io.Serializable;
import java.util.List;

/**
 * The result of a dry run.
 *
 * @param unchanged how many rows change nothing
 * @param found how many problems there are
 * @param problems the first of them, in the order of the file
 */
public record Preview(ImportKind kind, int created, int changed, int unchanged, int found, List<Problem> problems)
        implements Serializable {

    /** Whether the file can be imported as it is: nothing of it is unless nothing is wrong. */
    public boolean isGood() {
        return found == 0;
    }

    /** Its figures, without the problems themselves. */
    public Preview figures() {
        return new Preview(kind, created, changed, unchanged, found, List.of());
    }

    /** Whether the file would bring anything: it may change nothing. */
    public boolean isNews() {
        return created + changed > 0;
    }

    public int rows() {
        return created + changed + unchanged;
    }
}
