package be.egmont.exchange;

import java.util.List;

/**
 * Cells of a spreadsheet that are shown as one. Only the first of them holds anything, so whoever reads the rows would find the
 * others empty and could not tell what they mean.
 *
 * @param range as a spreadsheet writes it, as in {@code A1:C1}
 */
record Merge(int firstRow, int lastRow, String range) {

    /** How many a file may name; the first one is told already. */
    static final int MOST = 1_000;

    /** Tells of those in the row of the headings and below. */
    static void check(List<Merge> merges, int heads, int last, Problems problems) {
        for (Merge merge : merges) {
            if (merge.firstRow() <= heads && merge.lastRow() >= heads) {
                problems.add(heads, null, "merged-heads", merge.range());
            } else if (merge.firstRow() > heads && merge.firstRow() <= last) {
                problems.add(merge.firstRow(), null, "merged-cells", merge.range());
            }
        }
    }
}
