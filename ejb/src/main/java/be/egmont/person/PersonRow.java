package be.egmont.person;

import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import java.io.Serializable;
import java.util.UUID;

/**
 * One line of the list of people.
 *
 * @param seat the post or organisation where the person holds a function today; null when there is none
 * @param capacity in what quality
 */
public record PersonRow(
        UUID reference,
        String givenName,
        String familyName,
        String email,
        Translated.Language languageRole,
        Translated seat,
        Capacity capacity)
        implements Serializable {

    public String name() {
        return givenName + " " + familyName;
    }
}
