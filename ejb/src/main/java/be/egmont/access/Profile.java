package be.egmont.access;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/**
 * One's own account, as one may see it.
 *
 * @param email null when the provider gives none
 * @param person the name of the person it is linked to; null when it is linked to none
 * @param language null when none has been chosen
 */
public record Profile(
        String subject, String name, String email, String person, Translated.Language language, Appearance appearance)
        implements Serializable {}
