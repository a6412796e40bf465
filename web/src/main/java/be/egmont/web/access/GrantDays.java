package be.egmont.web.access;

import be.egmont.access.Role;
import be.egmont.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * The days of a grant as an administrator types them.
 *
 * @param first null for at once
 * @param last the last day on which it counts; null for no end
 */
record GrantDays(LocalDate first, LocalDate last, ZoneId zone) {

    static GrantDays typed(String from, String until, ZoneId zone) {
        return new GrantDays(day(from, "from"), day(until, "until"), zone);
    }

    static LocalDate day(String typed, String field) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException nonsense) {
            Refusal refusal = new Refusal("invalid").at(field);
            refusal.initCause(nonsense);
            throw refusal;
        }
    }

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
