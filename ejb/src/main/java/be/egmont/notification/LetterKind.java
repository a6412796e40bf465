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
    /** An organiser has refused a request for a meeting. */
    REQUEST_REFUSED,
    /** Grants of a review that is due soon wait for a decision. */
    ACCESS_REVIEW,
    /** Somebody leads a delegation from now on, or from a day on. */
    LEAD_TAKEN,
    /** Somebody else leads it instead of him. */
    LEAD_PASSED,
    /** That is taken back. */
    LEAD_RETURNED,
    /** Somebody else comes to placed meetings, or nobody does. */
    MEETING_PEOPLE,
    /** He represents another member of his delegation. */
    SUBSTITUTE_NAMED,
    /** Another member of his delegation represents him. */
    REPRESENTED,
    /** That is over before its time. */
    SUBSTITUTE_ENDED,
    /** A guest of a delegation comes in by a link. */
    GUEST_LINK;

    /** What its template may leave open. */
    public Set<Placeholder> placeholders() {
        Set<Placeholder> all = EnumSet.of(Placeholder.LINK);
        // of a guest nobody knows more than an address
        if (this != GUEST_LINK) {
            all.addAll(EnumSet.of(Placeholder.SALUTATION, Placeholder.NAME));
        }
        all.addAll(
                switch (this) {
                    case AWAITED_REMINDER -> EnumSet.of(Placeholder.DELEGATION, Placeholder.EDITION, Placeholder.DATES);
                    case SESSION_REMINDER, PLACE_PROMISED -> EnumSet.of(Placeholder.SESSION, Placeholder.WHEN);
                    case REQUEST_REFUSED ->
                        EnumSet.of(
                                Placeholder.DELEGATION,
                                Placeholder.EDITION,
                                Placeholder.PARTNER,
                                Placeholder.ABOUT,
                                Placeholder.REASON);
                    case ACCESS_REVIEW -> EnumSet.of(Placeholder.DAY, Placeholder.COUNT);
                    case LEAD_TAKEN ->
                        EnumSet.of(
                                Placeholder.DELEGATION,
                                Placeholder.EDITION,
                                Placeholder.FROM,
                                Placeholder.SESSIONS,
                                Placeholder.MEETINGS);
                    case LEAD_PASSED ->
                        EnumSet.of(
                                Placeholder.DELEGATION,
                                Placeholder.EDITION,
                                Placeholder.FROM,
                                Placeholder.SUCCESSOR,
                                Placeholder.SESSIONS,
                                Placeholder.MEETINGS);
                    case LEAD_RETURNED -> EnumSet.of(Placeholder.DELEGATION, Placeholder.EDITION, Placeholder.LEADER);
                    case SUBSTITUTE_NAMED ->
                        EnumSet.of(
                                Placeholder.DELEGATION,
                                Placeholder.EDITION,
                                Placeholder.REPRESENTED,
                                Placeholder.SESSIONS,
                                Placeholder.MEETINGS);
                    case REPRESENTED ->
                        EnumSet.of(
                                Placeholder.DELEGATION,
                                Placeholder.EDITION,
                                Placeholder.SUBSTITUTE,
                                Placeholder.SESSIONS,
                                Placeholder.MEETINGS);
                    case SUBSTITUTE_ENDED ->
                        EnumSet.of(
                                Placeholder.DELEGATION,
                                Placeholder.EDITION,
                                Placeholder.REPRESENTED,
                                Placeholder.SUBSTITUTE);
                    case MEETING_PEOPLE ->
                        EnumSet.of(Placeholder.DELEGATION, Placeholder.EDITION, Placeholder.MEETINGS);
                    case GUEST_LINK -> EnumSet.of(Placeholder.DELEGATION, Placeholder.EDITION, Placeholder.HOURS);
                });
        return all;
    }
}
