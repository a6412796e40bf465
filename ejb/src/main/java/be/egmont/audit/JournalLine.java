package be.egmont.audit;

import java.io.Serializable;

/**
 * One line of the journal as it is read.
 *
 * @param seq its place in the chain; zero when it has none
 * @param hash in hexadecimal figures; null when it has none
 * @param name the name of the account of the actor; null when there is none
 * @param cut whether its changes are too long for a list and left out
 */
public record JournalLine(long seq, String hash, String name, boolean cut, JournalRow row) implements Serializable {}
