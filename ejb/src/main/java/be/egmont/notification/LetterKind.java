package be.egmont.notification;

import java.util.EnumSet;
import java.util.Set;

/** What a letter is for; each has a template, in which some things are left open. */
public enum LetterKind {
    /** The head of a delegation has not answered the call home. */
    AWAITED_REMINDER,
    /** Somebody has not answered to a session. */
    SESSION_REMINDER,
    /** Somebody who waited has a place at a session. */
    PLACE_PROMISED,
    /** Grants of a review that is due soon wait for a decision. */
    ACCESS_REVIEW;

    /** What its template may leave open. */
    public Set<Placeholder> placeholders() {
        Set<Placeholder> all = EnumSet.of(Placeholder.SALUTATION, Placeholder.NAME, Placeholder.LINK);
        all.addAll(
                switch (this) {
                    case AWAITED_REMINDER -> EnumSet.of(Placeholder.DELEGATION, Placeholder.EDITION, Placeholder.DATES);
                    case SESSION_REMINDER, PLACE_PROMISED -> EnumSet.of(Placeholder.SESSION, Placeholder.WHEN);
                    case ACCESS_REVIEW -> EnumSet.of(Placeholder.DAY, Placeholder.COUNT);
                });
        return all;
    }
}
