package be.egmont.exchange;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Why a file cannot be taken as it is: one row, one column, one reason that can be put into words.
 *
 * @param row the row as the reader counts it in his own file, the first is 1; 0 when the whole file is meant
 * @param column the column's name; null when the whole row is meant
 * @param key the reason in the language books, as in {@code exchange.problem.unknown-country}
 * @param arguments what the sentence needs, in order
 * @param place null when no single cell is meant
 */
public record Problem(int row, String column, String key, List<? extends Serializable> arguments, Place place)
        implements Serializable {

    /**
     * Where in the file it is.
     *
     * @param cell as a spreadsheet calls it, as in {@code C12}
     * @param heading what the file calls the column
     * @param value what stands there, cut where it is long; empty when nothing does
     */
    public record Place(String cell, String heading, String value) implements Serializable {}

    static final String PREFIX = "exchange.problem.";

    static Problem of(int row, String column, String reason, Serializable... arguments) {
        return new Problem(row, column, PREFIX + reason, List.copyOf(Arrays.asList(arguments)), null);
    }

    Problem at(Place found) {
        return new Problem(row, column, key, arguments, found);
    }

    public Object[] words() {
        return arguments.toArray();
    }
}
