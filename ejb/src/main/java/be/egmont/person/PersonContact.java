package be.egmont.person;

import be.egmont.access.PhotoPreference;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import java.io.Serializable;

/**
 * A person and how he is reached.
 *
 * @param languageRole null when nobody has said
 * @param seat the post or organisation where the person holds a function today; null when there is none
 * @param photo whether he may be photographed; null when he has not said
 */
public record PersonContact(
        String givenName,
        String familyName,
        String email,
        String phone,
        Translated.Language languageRole,
        Translated seat,
        Capacity capacity,
        PhotoPreference photo)
        implements Serializable {}
