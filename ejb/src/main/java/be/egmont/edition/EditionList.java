package be.egmont.edition;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.List;

/**
 * A part of the editions that the caller may see.
 *
 * @param total how many there are in all
 * @param first the code of the earliest, null when there is none
 * @param last that of the latest
 */
public record EditionList(List<EditionRow> rows, int total, String first, String last) implements Serializable {

    /**
     * In what order they are.
     *
     * @param language in which places are put in order
     */
    public record Order(Sort sort, boolean descending, Translated.Language language) implements Serializable {}

    /** What they can be put in order by. */
    public enum Sort {
        YEAR,
        VENUE,
        SURE
    }
}
