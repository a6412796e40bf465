package be.egmont.meeting;

import java.util.Locale;

/** The state of a request: vetted by an organiser, answered by the other side, then placed. */
public enum RequestState {
    SUBMITTED,
    REFUSED,
    APPROVED,
    DECLINED,
    ACCEPTED,
    SCHEDULED,
    WITHDRAWN;

    /** Whether it is open; two delegations have at most one open request between them. */
    public boolean isOpen() {
        return this != REFUSED && this != DECLINED && this != WITHDRAWN;
    }

    /** As keys of the language books say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
