package be.egmont.notification;

import java.io.Serializable;

/**
 * Which letters are looked for, in what order, and which part of them.
 *
 * @param text a part of the name of a recipient, of his address or of the subject; null for all
 * @param state null for all
 * @param doubtful only those of which nobody knows whether they have arrived
 * @param kind null for all
 * @param size at most so many rows
 */
public record LetterSearch(
        String text,
        LetterState state,
        boolean doubtful,
        LetterKind kind,
        Sort sort,
        boolean descending,
        int offset,
        int size)
        implements Serializable {

    /** What the list can be put in order by. */
    public enum Sort {
        QUEUED,
        RECIPIENT,
        STATE
    }
}
