package be.egmont.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a template leaves open; it stands there as {@code {salutation}}. */
public enum Placeholder {
    SALUTATION,
    NAME,
    SESSION,
    WHEN,
    DELEGATION,
    EDITION,
    DATES,
    PARTNER,
    ABOUT,
    REASON,
    DAY,
    COUNT,
    FROM,
    SUCCESSOR,
    LEADER,
    REPRESENTED,
    SUBSTITUTE,
    SESSIONS,
    MEETINGS,
    HOURS,
    LINK;

    /** As it stands in a template. */
    public String sign() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    static Optional<Placeholder> of(String sign) {
        return Arrays.stream(values()).filter(one -> one.sign().equals(sign)).findFirst();
    }
}
