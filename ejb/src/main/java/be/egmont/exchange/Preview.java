package be.egmont.exchange;

import java.io.Serializable;
import java.util.List;

/**
 * The result of a dry run.
 *
 * @param unchanged how many rows change nothing
 * @param found how many problems there are
 * @param problems the first of them
 * @param problems all that is wrong, in the order of the file; nothing is imported unless there is none
 */
public record Preview(ImportKind kind, int created, int changed, int unchanged, int found, List<Problem> problems)
        implements Serializable {

    /** Whether the file can be imported as it is. */
    public boolean isGood() {
        return problems.isEmpty();
    }

    /** Whether the file would bring anything: it may change nothing. */
    public boolean isNews() {
        return created + changed > 0;
    }

    public int rows() {
        return created + changed + unchanged;
    }
}
