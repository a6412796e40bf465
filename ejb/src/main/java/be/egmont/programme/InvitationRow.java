package be.egmont.programme;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The invitation of one participant to one session. */
public record InvitationRow(
        UUID session, UUID participant, int version, Obligation obligation, Answer answer, Instant since)
        implements Serializable {}
