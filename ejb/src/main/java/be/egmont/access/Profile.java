package be.egmont.access;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;

/**
 * One's own account, as one may see it.
 *
 * @param email null when the provider gives none
 * @param person the name of the person it is linked to; null when it is linked to none
 * @param language null when none has been chosen
 * @param lists columns and rows that were chosen for lists, as {@link Accounts#prefer(String)} takes them; null when none
 * @param informed when the person has read the privacy notice as it is now; null when not yet
 */
public record Profile(
        String subject,
        String name,
        String email,
        String person,
        Translated.Language language,
        Appearance appearance,
        String lists,
        Instant informed)
        implements Serializable {

    /** The version of the privacy notice; a higher one is shown again to everybody. */
    static final int NOTICE = 2;
}
