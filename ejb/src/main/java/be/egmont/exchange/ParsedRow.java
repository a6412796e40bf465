package be.egmont.exchange;

/**
 * One parsed row.
 *
 * @param row the row in the file
 * @param entry its content, as far as it can be parsed without the database
 */
record ParsedRow<L>(int row, L entry) {}
