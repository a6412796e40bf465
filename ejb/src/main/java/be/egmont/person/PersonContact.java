package be.egmont.person;

import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import java.io.Serializable;

/**
 * A person and how he is reached.
 *
 * @param languageRole null when nobody has said
 * @param seat the post or organisation where the person holds a function today; null when there is none
 */
public record PersonContact(
        String givenName,
        String familyName,
        String email,
        String phone,
        Translated.Language languageRole,
        Translated seat,
        Capacity capacity)
        implements Serializable {}
