package be.egmont.delegation;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * Something that a search found.
 *
 * @param code of the post or organisation where it is to be looked at
 * @param person the reference of a person; null for what is none
 * @param title what it is called; a person's name is the same in all languages
 * @param detail where it belongs: a person's delegation, a post's countries with the host first, an organisation's category
 */
public record SearchResult(Kind kind, String code, UUID person, Translated title, Translated detail)
        implements Serializable {

    /** What was found. */
    public enum Kind {
        PERSON_OF_POST,
        PERSON_OF_ORGANISATION,
        POST,
        ORGANISATION
    }
}
