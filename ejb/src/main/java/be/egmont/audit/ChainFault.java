package be.egmont.audit;

import java.io.Serializable;

/**
 * Where the journal was bent.
 *
 * @param place the place in the chain; for a row that hangs on no link its id
 */
public record ChainFault(Kind kind, long place) implements Serializable {

    /** What was done to the row there. */
    public enum Kind {
        /** The row does not say what it said when it was written. */
        CHANGED,
        /** A row, or its link, was taken out. */
        MISSING,
        /** Before it a row was taken out and the others moved up, or the one that is there was written anew. */
        BROKEN,
        /** A row stands where another one stood. */
        REORDERED,
        /** A row was put in between two that were neighbours. */
        INSERTED,
        /** A row was put in that never went through the chain. */
        ADDED,
        /** The chain is whole, but not the one that was signed that day. */
        REWRITTEN,
        /** The signature of the checkpoint is not of our key. */
        UNSIGNED,
        /** From there on rows are older than a day and not under a seal. */
        UNSEALED,
        /** A seal that this one hangs on was taken out. */
        UNCHAINED,
        /** The chain is whole, but the history of a thing leaves the row out or shows it otherwise. */
        UNLISTED
    }
}
