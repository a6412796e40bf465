package be.egmont.delegation;

import java.util.List;

/**
 * A part of the posts that were looked for.
 *
 * @param total how many there are in all
 */
public record DelegationList(List<DelegationRow> rows, long total) {}
