package be.egmont.person;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * A person as the team works on it.
 *
 * @param version which the next change names
 * @param subject by which the identity provider knows the person; null when it knows nobody
 * @param fictitious made by the generator of the demonstration
 * @param sender in whose delegation the person was last; null for none, and where nobody asks
 */
public record KeptPerson(
        UUID reference, int version, PersonData data, String subject, boolean fictitious, Sender sender)
        implements Serializable {

    /** A post or an organisation that sends a delegation. */
    public record Sender(boolean ofPost, String code, Translated title) implements Serializable {}
}
