package be.egmont.notification;

import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A delegation whose head has not answered the call home.
 *
 * @param participant the head, by whom he is reminded
 * @param code of the post or of the organisation that sends it
 * @param ofPost whether a post sends it
 * @param name of the post or of the organisation
 * @param head the name of whoever leads it
 * @param address his mail address; null when none is known
 * @param language in which he is written to: his language role, else the language in which he reads
 * @param remindedAt when he was last written a reminder that was not aborted; null for never
 * @param letter that reminder
 * @param underWay whether that reminder has not ended yet
 */
public record ReminderRow(
        UUID participant,
        String code,
        boolean ofPost,
        Translated name,
        String head,
        String address,
        Language language,
        Instant remindedAt,
        UUID letter,
        boolean underWay)
        implements Serializable {

    /** Why he cannot be reminded now; null when he can. */
    public Hindrance hindrance() {
        if (address == null || !MimeComposer.isAddress(address)) {
            return Hindrance.NO_ADDRESS;
        }
        return underWay ? Hindrance.UNDER_WAY : null;
    }

    /** Why somebody cannot be reminded. */
    public enum Hindrance {
        NO_ADDRESS,
        /** The last reminder has not ended yet. */
        UNDER_WAY
    }
}
