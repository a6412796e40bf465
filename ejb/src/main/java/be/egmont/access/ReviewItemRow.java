package be.egmont.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One grant in a review.
 *
 * @param state OPEN, KEPT, REDUCED, REVOKED, or ENDED when it ended without a decision
 * @param reason why it was decided so; null while it is not
 * @param own whether it is a grant of who asks, about which others decide
 * @param replacement what reaches less far and has taken its place; null for none
 */
public record ReviewItemRow(
        UUID reference,
        int version,
        GrantRow grant,
        String state,
        String reason,
        String decidedBy,
        Instant decidedAt,
        boolean own,
        Reduced replacement)
        implements Serializable {

    /**
     * How far a reduced grant still reaches.
     *
     * @param edition in which alone it counts; null for all
     * @param until null for no end
     */
    public record Reduced(String edition, Instant until) implements Serializable {

        /** A moment of its last day, as people name its end; null when it has none. */
        public Instant last() {
            return until == null ? null : until.minusSeconds(1);
        }
    }

    /** Whether the one who asks may decide about it. */
    public boolean isDecidable() {
        return state.equals("OPEN") && !own;
    }
}
