package be.egmont.person;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/**
 * Which people are looked for, in what order, and which part of them.
 *
 * @param text parts of name, mail or seat, all of which must be found, without regard to accents and capitals; null for all
 * @param language in which posts and organisations are put in order
 * @param size at most so many rows
 */
public record PersonSearch(
        String text, Translated.Language language, Sort sort, boolean descending, int offset, int size)
        implements Serializable {

    /** What the list can be put in order by. */
    public enum Sort {
        NAME,
        EMAIL,
        SEAT
    }
}
