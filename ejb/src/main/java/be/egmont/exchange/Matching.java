package be.egmont.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a file is meant by which heading, where the headings themselves do not say it: what somebody has chosen by hand,
 * now or with an earlier file of the same kind.
 */
final class Matching {

    /** Likeness from which on a column is proposed. */
    private static final double LIKELY = 0.4;

    private Matching() {}

    /**
     * Where each column stands.
     *
     * @param chosen by folded heading the column that is meant, empty for one that is not to be read
     */
    static Map<String, Integer> resolve(
            Sheet sheet, List<String> required, List<String> all, Map<String, String> chosen, Problems problems) {
        Map<String, String> known = Headings.known(all);
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            String head = sheet.columns().get(i);
            String folded = Headings.folded(head);
            String column = chosen.getOrDefault(folded, known.get(folded));
            if (column != null && column.isEmpty()) {
                continue;
            }
            if (head.isEmpty()) {
                problems.add(sheet.heads(), null, "column-unnamed", i + 1);
            } else if (column == null) {
                problems.add(sheet.heads(), RowParser.shortened(head), "column-unknown");
            } else if (columns.putIfAbsent(column, i) != null) {
                problems.add(sheet.heads(), column, "column-twice");
            }
        }
        for (String column : required) {
            if (!columns.containsKey(column)) {
                problems.add(sheet.heads(), column, "column-missing");
            }
        }
        return columns;
    }

    /** For each column the heading that it has, or the likeliest of those that nobody understands; none where none is like it. */
    static Map<String, String> guess(List<String> heads, List<String> columns, Map<String, String> chosen) {
        Map<String, String> known = Headings.known(columns);
        Map<String, String> found = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        for (String head : heads) {
            String folded = Headings.folded(head);
            String column = chosen.getOrDefault(folded, known.get(folded));
            if (column == null) {
                left.add(head);
            } else if (!column.isEmpty()) {
                found.putIfAbsent(column, head);
            }
        }
        for (String column : columns) {
            if (!found.containsKey(column)) {
                left.stream()
                        .filter(head -> likeness(head, column, known) >= LIKELY)
                        .max((one, other) ->
                                Double.compare(likeness(one, column, known), likeness(other, column, known)))
                        .ifPresent(head -> {
                            found.put(column, head);
                            left.remove(head);
                        });
            }
        }
        return found;
    }

    private static double likeness(String head, String column, Map<String, String> known) {
        Set<String> own = pairs(Headings.folded(head));
        return known.entrySet().stream()
                .filter(name -> name.getValue().equals(column))
                .mapToDouble(name -> likeness(own, pairs(name.getKey())))
                .max()
                .orElse(0);
    }

    /** The share of pairs of letters that two names have in common (Dice). */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common.size() / (one.size() + other.size());
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
        return pairs;
    }
}
