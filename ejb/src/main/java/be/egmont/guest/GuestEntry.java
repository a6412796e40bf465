package be.egmont.guest;

import be.egmont.kernel.Translated.Language;
import java.io.Serializable;

/**
 * A guest who has come in.
 *
 * @param subject the name of his principal
 * @param informed whether he has read what is kept of him
 */
public record GuestEntry(String subject, String mail, Language language, boolean informed) implements Serializable {}
