package be.egmont.exchange;

import java.io.Serializable;
import java.util.List;

/**
 * What would become of a file, and what stands in its way.
 *
 * @param unchanged how many rows say what the house knows already
 * @param problems all that is wrong, in the order of the file; nothing is imported unless there is none
 */
public record Preview(ImportKind kind, int created, int changed, int unchanged, List<Problem> problems)
        implements Serializable {

    /** Whether the file can be imported as it is. */
    public boolean isGood() {
        return problems.isEmpty();
    }

    /** Whether the file would bring anything: the house may know all of it already. */
    public boolean isNews() {
        return created + changed > 0;
    }

    public int rows() {
        return created + changed + unchanged;
    }
}
