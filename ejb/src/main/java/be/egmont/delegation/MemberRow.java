package be.egmont.delegation;

import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One member of a delegation.
 *
 * @param person the reference of the person
 * @param function what the person does at the post or organisation; may be empty
 * @param functionsSince the date of taking up functions, null when there is none
 * @param ledUntil until when the person led the delegation; null for who does and for who never did
 * @param rsvp null when the reader does not see it
 * @param fictitious made by the generator of demo data
 */
public record MemberRow(
        UUID reference,
        int version,
        UUID person,
        String name,
        Capacity capacity,
        Translated function,
        LocalDate functionsSince,
        Translated.Language languageRole,
        boolean leads,
        Instant ledUntil,
        Rsvp rsvp,
        boolean fictitious,
        boolean self)
        implements Serializable {

    /** The same without the answer. */
    MemberRow inOutline() {
        return new MemberRow(
                reference,
                version,
                person,
                name,
                capacity,
                function,
                functionsSince,
                languageRole,
                leads,
                ledUntil,
                null,
                fictitious,
                self);
    }
}
