package be.egmont.stakeholder;

import java.util.List;

/**
 * A part of the organisations that were looked for.
 *
 * @param total how many there are in all
 */
public record OrganisationList(List<OrganisationRow> rows, long total) {}
