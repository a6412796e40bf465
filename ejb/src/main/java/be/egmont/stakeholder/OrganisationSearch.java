package be.egmont.stakeholder;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.List;

/**
 * Which organisations are looked for, in what order, and which part of them.
 *
 * @param text a part of a name or a code, without regard to accents and capitals; null for all
 * @param category null for all
 * @param categories in the order in which the reader reads their words, for the order by category
 * @param language in which names are put in order
 * @param size at most so many rows
 */
public record OrganisationSearch(
        String text,
        String category,
        List<String> categories,
        Translated.Language language,
        Sort sort,
        boolean descending,
        int offset,
        int size)
        implements Serializable {

    /** What the list can be put in order by. */
    public enum Sort {
        CATEGORY,
        NAME,
        LEADER,
        MEMBERS
    }
}
