package be.egmont.audit;

import java.io.Serializable;

/**
 * One line of the journal as it is read.
 *
 * @param seq its place in the chain; zero when it hangs on none
 * @param hash in hexadecimal figures; null when it hangs on none
 * @param name the name of the account of the actor; null when there is none
 */
public record JournalLine(long seq, String hash, String name, JournalRow row) implements Serializable {}
