package be.egmont.audit;

/**
 * One link of the chain, with its row.
 *
 * @param seq its place, counted from one without gaps
 * @param entry the id of the row; the row itself may be gone
 * @param previous the hash before this one, in hexadecimal figures; empty for the first
 * @param row null when it is gone
 */
record ChainLink(long seq, long entry, String previous, String hash, JournalRow row) {}
