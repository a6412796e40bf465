package be.egmont.programme;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is invited to a session, or was.
 *
 * @param version of the invitation; 0 of one that has ended
 * @param place the post's city or the organisation's name
 * @param byName whether an organiser invited him; else the audience of the session did
 * @param ended when the invitation ended; null when it counts
 * @param why why it ended, as the end of a key of the books; null when it counts
 */
public record Invitee(
        UUID participant,
        int version,
        String name,
        Translated place,
        boolean byName,
        Answer answer,
        Instant ended,
        String why)
        implements Serializable {

    public boolean isFormer() {
        return ended != null;
    }
}
