package be.egmont.attendance;

import java.util.List;

/** Why somebody is excused. */
public enum ExcuseReason {
    DUTY,
    ILLNESS,
    TRAVEL,
    FAMILY,
    OTHER,
    /** His answer to the call home says that he is not there that day: nobody accepts that session by session. */
    NOT_STAYING,
    /** Another member of his delegation comes in his place, and is expected. */
    REPRESENTED;

    /** Those for which an organiser excuses somebody. */
    public static final List<ExcuseReason> ACCEPTED = List.of(DUTY, ILLNESS, TRAVEL, FAMILY, OTHER);
}
