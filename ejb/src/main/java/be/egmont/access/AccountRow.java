package be.egmont.access;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One line of the list of accounts.
 *
 * @param reasons the roles held now and why, in the order of {@link Role#ALL}
 * @param person the name of the person it is linked to; null when it is linked to none
 * @param subject null, with the two moments, of somebody who has been given a role and has never signed in
 * @param seat the post or organisation where that person holds a function today; null when there is none
 */
public record AccountRow(
        UUID reference,
        String subject,
        String name,
        String email,
        String person,
        Translated seat,
        Instant firstSeen,
        Instant lastSeen,
        List<RoleReason> reasons)
        implements Serializable {

    /** The roles that groups gave at the last sign-in. */
    public List<String> groups() {
        return reasons.stream()
                .filter(RoleReason::isOfGroup)
                .map(RoleReason::role)
                .toList();
    }

    AccountRow holding(List<RoleReason> held) {
        return new AccountRow(reference, subject, name, email, person, seat, firstSeen, lastSeen, held);
    }
}
