package be.egmont.person;

import java.util.List;

/**
 * A part of the people who were looked for.
 *
 * @param total how many there are in all
 */
public record PersonList(List<PersonRow> rows, long total) {}
