package be.egmont.scheduling;

/**
 * Where a meeting takes place.
 *
 * @param meeting its index in the problem
 * @param slot the slot at which it begins
 * @param table the index of the table
 */
public record Placement(int meeting, int slot, int table) {}
