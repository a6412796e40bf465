package be.egmont.programme;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is, was or will be represented.
 *
 * @param session the title of the one session; null for all that begin in the period
 * @param notedBy the name of whoever noted it
 * @param onBehalf whether that was neither of them
 * @param endedAt when it was ended before its time; null when it was not
 */
public record SubstitutionRow(
        UUID reference,
        int version,
        UUID represented,
        String representedName,
        UUID substitute,
        String substituteName,
        Translated session,
        Period when,
        String notedBy,
        boolean onBehalf,
        Instant notedAt,
        Instant endedAt)
        implements Serializable {

    /** Whether it still counts for anything to come. */
    public boolean isOpen(Instant now) {
        return endedAt == null && when.to().isAfter(now);
    }
}
