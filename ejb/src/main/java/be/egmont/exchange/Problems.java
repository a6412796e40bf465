package be.egmont.exchange;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Says of each problem in which cell it is. */
    void locate(Sheet sheet, Map<String, Integer> columns) {
        Map<Integer, Sheet.Row> rows = new HashMap<>();
        sheet.rows().forEach(row -> rows.put(row.number(), row));
        found.replaceAll(problem -> {
            Integer column = problem.column() == null ? null : columns.get(problem.column());
            Sheet.Row row = rows.get(problem.row());
            return column == null || row == null
                    ? problem
                    : problem.at(new Problem.Place(
                            WorksheetReader.name(column + 1) + problem.row(),
                            RowParser.shortened(sheet.columns().get(column)),
                            RowParser.shortened(row.cell(column).strip())));
        });
    }

    /** The rows in which something is wrong. */
    Set<Integer> rows() {
        return found.stream().map(Problem::row).collect(Collectors.toSet());
    }

    /** Whether the columns of the file are not understood. */
    boolean areOfColumns() {
        return found.stream().anyMatch(problem -> problem.key().startsWith(Problem.PREFIX + "column-"));
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
