package be.egmont.guest;

import be.egmont.kernel.Translated.Language;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A guest as who has invited him sees him.
 *
 * @param invitedBy the name of who did
 * @param sentAt when the last link was issued
 * @param open whether that link was not used yet and is good still
 * @param enteredAt when he came in last; null when never
 */
public record GuestRow(
        UUID reference,
        String mail,
        Language language,
        String invitedBy,
        Instant sentAt,
        boolean open,
        Instant enteredAt)
        implements Serializable {}
