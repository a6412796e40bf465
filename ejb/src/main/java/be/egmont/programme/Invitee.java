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
 * @param standing what he answered, and whether he has a place
 * @param position where he stands while he waits for one; 0 while he does not
 * @param hindrance why he is passed over while he waits; null when he is not
 * @param answeredAt when he answered; null when he did not, or nobody knows when
 * @param answeredBy who answered for him; null when he did himself
 * @param ended when the invitation ended; null when it counts
 * @param why why it ended, as the end of a key of the books; null when it counts
 */
public record Invitee(
        UUID participant,
        int version,
        String name,
        Translated place,
        boolean byName,
        Standing standing,
        int position,
        WaitingList.Hindrance hindrance,
        Instant answeredAt,
        String answeredBy,
        Instant ended,
        String why)
        implements Serializable {

    public boolean isFormer() {
        return ended != null;
    }
}
