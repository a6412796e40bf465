package be.egmont.person;

import java.io.Serializable;
import java.util.UUID;

/**
 * A person as the team works on it.
 *
 * @param version which the next change names
 * @param subject by which the identity provider knows the person; null when it knows nobody
 * @param fictitious made by the generator of the demonstration
 */
public record KeptPerson(UUID reference, int version, PersonData data, String subject, boolean fictitious)
        implements Serializable {}
