package be.egmont.scheduling.exact;

import java.util.Arrays;

/**
 * Counts written out in clauses, so that what is learnt can speak of them: a tree of sums in unary (Bailleux and Boufkhad
 * 2003). A {@link Clauses#atMost} is shorter and faster, but conflicts learn less from it.
 */
final class Tally {
    private static final int NONE = -1;

    private final Clauses clauses;
    private final int most;
    private final boolean bothWays;

    private Tally(Clauses clauses, int most, boolean bothWays) {
        this.clauses = clauses;
        this.most = most;
        this.bothWays = bothWays;
    }

    /** Literals, the n-th of which is true if more than n of those given are true. */
    static int[] atLeast(Clauses clauses, int... literals) {
        return new Tally(clauses, literals.length, false).of(literals);
    }

    /** The same, each true exactly if more than n are true; nothing is counted beyond the most. */
    static int[] exactly(Clauses clauses, int most, int... literals) {
        return new Tally(clauses, most, true).of(literals);
    }

    private int[] of(int[] literals) {
        if (literals.length < 2) {
            return literals;
        }
        int middle = literals.length / 2;
        int[] left = of(Arrays.copyOf(literals, middle));
        int[] right = of(Arrays.copyOfRange(literals, middle, literals.length));
        int[] sum = new int[Math.min(most, left.length + right.length)];
        for (int n = 0; n < sum.length; n++) {
            sum[n] = BreakModel.yes(clauses.variable());
            if (bothWays && n > 0) {
                clauses.clause(sum[n] ^ 1, sum[n - 1]);
            }
        }
        for (int i = 0; i <= left.length; i++) {
            for (int j = 0; j <= right.length; j++) {
                join(sum, left, i, right, j);
            }
        }
        return sum;
    }

    /** At least i and at least j make at least i + j; no more than i and no more than j make no more than i + j. */
    private void join(int[] sum, int[] left, int i, int[] right, int j) {
        if (i + j > 0 && i + j <= sum.length) {
            some(sum[i + j - 1], i == 0 ? NONE : left[i - 1] ^ 1, j == 0 ? NONE : right[j - 1] ^ 1);
        }
        if (bothWays && i + j < sum.length) {
            some(sum[i + j] ^ 1, i == left.length ? NONE : left[i], j == right.length ? NONE : right[j]);
        }
    }

    private void some(int... literals) {
        clauses.clause(Arrays.stream(literals).filter(l -> l != NONE).toArray());
    }
}
