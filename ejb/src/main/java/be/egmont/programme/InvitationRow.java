package be.egmont.programme;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * The invitation of one participant to one session.
 *
 * @param representedBy who comes in his place; null when he comes himself
 * @param represents in whose place the reader comes, whose invitation it is then; null for his own
 * @param asking what the session asks
 * @param waiting where he stands while he waits for a place; null while he does not
 * @param answeredBy who answered for him; null when he did himself, or nobody did
 */
public record InvitationRow(
        UUID session,
        UUID participant,
        int version,
        Obligation obligation,
        Answer answer,
        Instant since,
        String representedBy,
        String represents,
        Asking asking,
        Waiting waiting,
        String answeredBy)
        implements Serializable {

    /** That of somebody who comes himself, and for himself. */
    public InvitationRow(
            UUID session, UUID participant, int version, Obligation obligation, Answer answer, Instant since) {
        this(session, participant, version, obligation, answer, since, null, null, Asking.USUAL, null, null);
    }

    /** Where he stands. */
    public Standing standing() {
        return Standing.of(answer, waiting != null);
    }
}
