package be.egmont.web.frame;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A field of a form in which somebody has written something other than what is there now: for the tag {@code e:conflict}.
 *
 * @param label the key of the field's word
 * @param language that of the text, as in {@code frame.texts.fr}; null where the label says it or there is none
 * @param mine what was typed; empty for nothing
 * @param theirs what is there now; empty for nothing
 */
public record Difference(String label, String language, String mine, String theirs) {

    /** Between the key of a label and the language of a text. */
    static final String OF_LANGUAGE = "/";

    /**
     * Those between two versions of the same form, in the order of its fields.
     *
     * @param mine texts by the keys of their labels, with the language where {@link FourTexts#sayOf} has put it
     * @param theirs the same fields
     */
    public static List<Difference> between(Map<String, String> mine, Map<String, String> theirs) {
        return mine.entrySet().stream()
                .map(field -> new Difference(
                        field.getKey().replaceFirst(OF_LANGUAGE + ".*", ""),
                        field.getKey().contains(OF_LANGUAGE)
                                ? field.getKey().replaceFirst(".*" + OF_LANGUAGE, "")
                                : null,
                        Objects.toString(field.getValue(), ""),
                        Objects.toString(theirs.get(field.getKey()), "")))
                .filter(field -> !field.mine().equals(field.theirs()))
                .toList();
    }
}
