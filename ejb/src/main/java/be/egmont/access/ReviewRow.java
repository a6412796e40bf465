package be.egmont.access;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A review of grants.
 *
 * @param closedAt null while it is open
 * @param open how many grants nobody has decided about, of those that have not ended meanwhile
 * @param ended how many ended without a decision of the review
 */
public record ReviewRow(
        UUID reference,
        LocalDate dueOn,
        String reason,
        String begunBy,
        Instant begunAt,
        String closedBy,
        Instant closedAt,
        long open,
        long kept,
        long reduced,
        long revoked,
        long ended)
        implements Serializable {

    public boolean isOpen() {
        return closedAt == null;
    }

    /** How many grants it is about. */
    public long total() {
        return open + settled();
    }

    /** How many of them need nothing more. */
    public long settled() {
        return kept + reduced + revoked + ended;
    }

    /** Whether it should have been closed before that day. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }
}
