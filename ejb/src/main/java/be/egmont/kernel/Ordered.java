package be.egmont.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Rows that are computed, and so not put in order by the database. What has no value comes last, whichever way the rows stand, and
 * those of the same value stay as they were.
 */
public final class Ordered {

    private record Keyed<T, K>(T row, K key) {}

    private Ordered() {}

    /** The rows by that value, which is asked for once for each; null for none. */
    public static <T, K extends Comparable<? super K>> List<T> by(
            List<T> rows, boolean descending, Function<? super T, ? extends K> value) {
        Comparator<K> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return rows.stream()
                .map(row -> new Keyed<T, K>(row, value.apply(row)))
                .sorted(Comparator.comparing(Keyed::key, Comparator.nullsLast(order)))
                .map(Keyed::row)
                .toList();
    }
}
