package be.egmont.stakeholder;

import java.io.Serializable;
import java.util.UUID;

/**
 * An organisation as the team works on it.
 *
 * @param version which the next change names
 */
public record KeptOrganisation(UUID reference, int version, OrganisationData data) implements Serializable {}
