package be.egmont.person;

import java.util.List;

/**
 * The likeliest of those who may be one.
 *
 * @param total how many pairs there are in all
 */
public record DuplicateList(List<DuplicateRow> rows, long total) {}
