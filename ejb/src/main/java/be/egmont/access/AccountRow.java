package be.egmont.access;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One line of the list of accounts.
 *
 * @param roles those of the last sign-in, in the order of {@link Role#ALL}
 * @param person the name of the person it is linked to; null when it is linked to none
 * @param seat the post or organisation where that person holds a function today; null when there is none
 */
public record AccountRow(
        UUID reference,
        String subject,
        String name,
        String email,
        List<String> roles,
        String person,
        Translated seat,
        Instant firstSeen,
        Instant lastSeen)
        implements Serializable {}
