package be.egmont.access;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One grant as administrators read it.
 *
 * @param edition the code of the edition in which alone it counts; null for all
 * @param until null when it has no end
 * @param givenBy the name of the account, or its subject
 * @param state FORCE, READING (its edition is closed), COMING, WAITING (for a second administrator), OVER or REVOKED
 * @param mayConfirm whether the caller is the one who may agree to it
 * @param delegation the post or organisation for whose delegations alone it counts; null for no one
 * @param subject by which the identity provider knows its holder
 * @param usedOn the last day on which it gave a role that no group gives; null for never
 */
public record GrantRow(
        UUID reference,
        UUID account,
        String accountName,
        String role,
        String edition,
        Instant from,
        Instant until,
        String reason,
        String givenBy,
        Instant givenAt,
        String confirmedBy,
        String revokedBy,
        Instant revokedAt,
        String revokedWhy,
        String state,
        boolean mayConfirm,
        Translated delegation,
        String delegationCode,
        String subject,
        LocalDate usedOn)
        implements Serializable {

    /** Whether there is something left to revoke. */
    public boolean isOpen() {
        return isInForce() || state.equals("COMING") || state.equals("WAITING");
    }

    /** Whether it gives its role now, be it to read only. */
    boolean isInForce() {
        return state.equals("FORCE") || state.equals("READING");
    }

    /** A moment of its last day, as people name its end; null when it has none. */
    public Instant last() {
        return until == null ? null : until.minusSeconds(1);
    }
}
