package be.egmont.exchange;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of one file, collected while it is read; reading goes on after the first. */
public final class Problems {

    private static final int MOST_TOLD = 1_000;

    private final List<Problem> found = new ArrayList<>();

    /** Something is wrong with the file as a whole. */
    void ofFile(String reason, Serializable... arguments) {
        found.add(Problem.of(0, null, reason, arguments));
    }

    void add(int row, String column, String reason, Serializable... arguments) {
        found.add(Problem.of(row, column, reason, arguments));
    }

    boolean none() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    /** In the order of the file, the first thousand: whoever has more of them mends his file anew. */
    public List<Problem> list() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::row))
                .limit(MOST_TOLD)
                .toList();
    }
}
