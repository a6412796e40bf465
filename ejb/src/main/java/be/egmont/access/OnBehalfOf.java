package be.egmont.access;

import java.io.Serializable;

/**
 * For whom somebody acts.
 *
 * @param subject by which the identity provider knows that person; null when it does not
 */
public record OnBehalfOf(long personId, String subject, String name) implements Serializable {

    /** How the journal names that person: by the subject, like any actor, where there is one. */
    public String told() {
        return subject == null ? name : subject;
    }
}
