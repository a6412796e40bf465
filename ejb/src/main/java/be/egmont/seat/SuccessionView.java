package be.egmont.seat;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How the lead of a delegation passed on.
 *
 * @param code of the post or organisation that sends it
 * @param former null when nobody led before
 * @param capacity what whoever leads now is
 * @param from the moment from which on he does
 * @param invitations how many passed over
 * @param meetings those to come of whoever led before, by time
 * @param mayFree whether the reader may give their places back
 * @param undoable whether nothing else has happened since
 */
public record SuccessionView(
        UUID reference,
        int version,
        UUID delegation,
        boolean ofPost,
        String code,
        Translated title,
        String former,
        String successor,
        Capacity capacity,
        Instant from,
        int invitations,
        List<FollowingMeeting> meetings,
        boolean open,
        boolean mayFree,
        boolean undoable)
        implements Serializable {

    /**
     * One of the meetings.
     *
     * @param version of its request
     * @param when null when it has no place any more
     * @param follows null as long as nobody has decided
     */
    public record FollowingMeeting(
            UUID request,
            int version,
            Translated partner,
            String subject,
            Period when,
            Translated room,
            int table,
            Follows follows)
            implements Serializable {

        /** Whether it asks whom it follows. */
        public boolean isOpen() {
            return follows == null && when != null;
        }
    }

    /** How many meetings ask whom they follow. */
    public long undecided() {
        return meetings.stream().filter(FollowingMeeting::isOpen).count();
    }
}
