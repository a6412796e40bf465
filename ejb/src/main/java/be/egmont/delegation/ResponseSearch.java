package be.egmont.delegation;

import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import java.io.Serializable;

/**
 * Whose answer to the call home is looked for, in what order, and which part of it.
 *
 * @param everybody whether companions count as well; else heads of delegation alone
 * @param region of the post; null for all
 * @param type the kind of the post or the category of the organisation; null for all
 * @param directorate the code of the directorate of the ministry that sends him; null for all
 * @param rsvp null for all
 * @param language in which names are put in order
 * @param size at most so many rows
 */
public record ResponseSearch(
        boolean everybody,
        Region region,
        String type,
        String directorate,
        Rsvp rsvp,
        Translated.Language language,
        Sort sort,
        boolean descending,
        int offset,
        int size)
        implements Serializable {

    /** What the list can be put in order by. */
    public enum Sort {
        SENDER,
        NAME,
        RSVP
    }
}
