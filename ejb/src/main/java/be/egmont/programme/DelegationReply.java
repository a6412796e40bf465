package be.egmont.programme;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * Where a member of a delegation stands with a session to come that asks for an answer.
 *
 * @param version of the invitation
 * @param places how many there are; null for as many as come
 * @param position where he stands while he waits; 0 while he does not
 * @param answeredBy who answered for him; null when he did himself, or nobody did
 * @param self whether it is the reader
 */
public record DelegationReply(
        UUID session,
        String code,
        Translated title,
        Period when,
        Integer places,
        UUID participant,
        int version,
        String name,
        Standing standing,
        int position,
        String answeredBy,
        boolean self)
        implements Serializable {}
