package be.egmont.exchange;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody says of a heading in a file.
 *
 * @param column the column that is meant; empty when it is not to be read
 */
public record ColumnChoice(String heading, String column) implements Serializable {

    /** By folded heading. */
    static Map<String, String> byHeading(List<ColumnChoice> choices) {
        Map<String, String> columns = new HashMap<>();
        choices.forEach(choice -> columns.put(Headings.folded(choice.heading()), choice.column()));
        return columns;
    }
}
