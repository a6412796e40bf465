package be.egmont.exchange;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The result of a dry run.
 *
 * @param unchanged how many rows change nothing
 * @param found how many problems there are
 * @param problems the first of them, in the order of the file
 * @param results what would become of each row
 * @param heads what the file calls its columns
 * @param matched by column the heading that is taken for it, or that it might be
 * @param unmatched whether the columns are not understood, so that somebody has to say which is which
 */
public record Preview(
        ImportKind kind,
        int created,
        int changed,
        int unchanged,
        int found,
        List<Problem> problems,
        List<RowResult> results,
        List<String> heads,
        Map<String, String> matched,
        boolean unmatched)
        implements Serializable {

    /** Whether the file can be imported as it is: nothing of it is unless nothing is wrong. */
    public boolean isGood() {
        return found == 0;
    }

    /** How many rows have something wrong in them. */
    public long wrong() {
        return count(RowResult.Act.WRONG);
    }

    /** Of how many rows that would become. */
    public long count(RowResult.Act act) {
        return results.stream().filter(result -> result.act() == act).count();
    }

    /** What is wrong in a row. */
    public List<Problem> problemsOf(int row) {
        return problems.stream().filter(problem -> problem.row() == row).toList();
    }

    /** What is wrong with the file as a whole, or with its headings. */
    public List<Problem> problemsOfTheFile() {
        Set<Integer> rows = results.stream().map(RowResult::row).collect(Collectors.toSet());
        return problems.stream()
                .filter(problem -> !rows.contains(problem.row()))
                .toList();
    }

    /** All of it, to be kept beside the file. */
    public String json() {
        return ImportJson.write(this);
    }

    /** Whether the file would bring anything: it may change nothing. */
    public boolean isNews() {
        return created + changed > 0;
    }

    public int rows() {
        return created + changed + unchanged;
    }
}
