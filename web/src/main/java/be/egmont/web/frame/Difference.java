package be.egmont.web.frame;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A field of a form in which somebody has written something other than what is there now: for the tag {@code e:conflict}.
 *
 * @param label the key of the field's word
 * @param mine what was typed; empty for nothing
 * @param theirs what is there now; empty for nothing
 */
public record Difference(String label, String mine, String theirs) {

    /**
     * Those between two versions of the same form, in the order of its fields.
     *
     * @param mine texts by the keys of their labels
     * @param theirs the same fields
     */
    public static List<Difference> between(Map<String, String> mine, Map<String, String> theirs) {
        return mine.entrySet().stream()
                .map(field -> new Difference(
                        field.getKey(),
                        Objects.toString(field.getValue(), ""),
                        Objects.toString(theirs.get(field.getKey()), "")))
                .filter(field -> !field.mine().equals(field.theirs()))
                .toList();
    }
}
