package be.egmont.delegation;

import be.egmont.kernel.Translated;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import java.io.Serializable;

/**
 * Which posts are looked for, in what order, and which part of them.
 *
 * @param text a part of a name or a code, without regard to accents and capitals; null for all
 * @param region null for all
 * @param kind null for all
 * @param rsvp what the head has answered, as far as the reader sees it; null for all
 * @param language in which names are put in order
 * @param size at most so many rows
 */
public record DelegationSearch(
        String text,
        Region region,
        PostKind kind,
        Rsvp rsvp,
        Translated.Language language,
        Sort sort,
        boolean descending,
        int offset,
        int size)
        implements Serializable {

    /** What the list can be put in order by. */
    public enum Sort {
        REGION,
        POST,
        CODE,
        LEADER,
        MEMBERS,
        RSVP
    }
}
