package be.egmont.web.access;

import be.egmont.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of a grant as an administrator types them.
 *
 * @param first null for at once
 * @param last the last day on which it counts; null for no end
 */
record GrantDays(LocalDate first, LocalDate last, ZoneId zone) {

    Instant start() {
        return first == null ? null : first.atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** What is said when it is given: whether it counts, waits for another administrator or for its first day. */
    String given(String role, Instant now) {
        if (Role.ADMINISTRATOR.equals(role)) {
            return "access.person.given.waiting";
        }
        return first != null && start().isAfter(now) ? "access.person.given.later" : "access.person.given";
    }
}
