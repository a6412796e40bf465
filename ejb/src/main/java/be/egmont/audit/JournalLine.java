package be.egmont.audit;

import java.io.Serializable;

/**
 * One line of the journal as it is read.
 *
 * @param seq its place in the chain; zero when it hangs on none
 * @param previous the hash before it, in hexadecimal figures; empty for the first, null when it hangs on none
 * @param hash in hexadecimal figures; null when it hangs on none
 * @param name the name of the account of the actor; null when there is none
 * @param cut whether its changes are too long for a list and left out
 */
public record JournalLine(long seq, String previous, String hash, String name, boolean cut, JournalRow row)
        implements Serializable {}
