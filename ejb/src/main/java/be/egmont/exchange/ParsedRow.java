package be.egmont.exchange;

/**
 * What one row says.
 *
 * @param row the row in the file
 * @param entry what stands there, as far as it goes without the database
 */
record ParsedRow<L>(int row, L entry) {}
