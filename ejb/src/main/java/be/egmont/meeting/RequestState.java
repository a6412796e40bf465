package be.egmont.meeting;

import java.util.Locale;

/** Where a request stands: vetted by an organiser, answered by the other side, then given a place. */
public enum RequestState {
    SUBMITTED,
    REFUSED,
    APPROVED,
    DECLINED,
    ACCEPTED,
    SCHEDULED,
    WITHDRAWN;

    /** Whether something may still come of it; two delegations have one open request between them. */
    public boolean isOpen() {
        return this != REFUSED && this != DECLINED && this != WITHDRAWN;
    }

    /** As keys of the language books say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
