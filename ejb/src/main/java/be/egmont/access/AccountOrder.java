package be.egmont.access;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/**
 * In what order accounts are listed.
 *
 * @param language in which posts and organisations are put in order
 */
public record AccountOrder(Sort sort, boolean descending, Translated.Language language) implements Serializable {

    /** What the list can be put in order by. */
    public enum Sort {
        NAME,
        ROLES,
        SEAT,
        SEEN
    }

    static final AccountOrder BY_NAME = new AccountOrder(Sort.NAME, false, Translated.Language.FR);
}
