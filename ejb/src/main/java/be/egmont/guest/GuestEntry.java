package be.egmont.guest;

import be.egmont.kernel.Translated.Language;
import java.io.Serializable;
import java.util.UUID;

/**
 * A guest who has come in.
 *
 * @param signIn by which all nodes know whether it has been ended
 * @param subject the name of his principal
 * @param informed whether he has read what is kept of him
 */
public record GuestEntry(UUID signIn, String subject, String mail, Language language, boolean informed)
        implements Serializable {}
