package be.egmont.access;

import java.time.Instant;

/**
 * What counts of a grant when roles are merged.
 *
 * @param scoped whether it counts in one edition or for one delegation only
 * @param live whether the edition to which it is bound, if any, is not archived yet
 * @param confirmed false while it waits for a second administrator
 * @param revokedAt null when nobody has revoked it
 */
record GrantState(String role, boolean scoped, boolean live, GrantPeriod span, boolean confirmed, Instant revokedAt) {

    boolean isInForce(Instant now) {
        return confirmed && live && span.contains(now) && (revokedAt == null || now.isBefore(revokedAt));
    }
}
