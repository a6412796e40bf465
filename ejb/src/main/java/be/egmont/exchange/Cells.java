package be.egmont.exchange;

import be.egmont.kernel.Translated;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a file as it is written: the text of each column by its name. Two rows that are written the same say the same:
 * by that an import knows what it would not change.
 */
final class Cells {

    private static final String BAR = "|";

    private final Map<String, String> texts = new HashMap<>();

    /** A value as its text; nothing where there is none. Of line breaks there is one kind, as in the parts of a spreadsheet. */
    Cells put(String column, Object value) {
        String text = value == null
                ? ""
                : value.toString().strip().replace("\r\n", "\n").replace('\r', '\n');
        if (!text.isEmpty()) {
            texts.put(column, text);
        }
        return this;
    }

    /** A text in its four columns. */
    Cells put(String prefix, Translated text) {
        if (text != null) {
            put(prefix + "_fr", (Object) text.getFr());
            put(prefix + "_nl", (Object) text.getNl());
            put(prefix + "_de", (Object) text.getDe());
            put(prefix + "_en", (Object) text.getEn());
        }
        return this;
    }

    /** Words with bars between them, in the order of the alphabet. */
    Cells put(String column, Collection<?> words) {
        return put(column, (Object)
                String.join(BAR, words.stream().map(Object::toString).sorted().toList()));
    }

    /** YES or NO. */
    Cells put(String column, boolean holds) {
        return put(column, (Object) (holds ? "YES" : "NO"));
    }

    /** All of it but that. */
    Cells without(String column) {
        texts.remove(column);
        return this;
    }

    /** Empty where there is nothing. */
    String text(String column) {
        return texts.getOrDefault(column, "");
    }

    List<String> texts(List<String> columns) {
        return columns.stream().map(this::text).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
