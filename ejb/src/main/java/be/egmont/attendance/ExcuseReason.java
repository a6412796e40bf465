package be.egmont.attendance;

/** Why somebody is excused. */
public enum ExcuseReason {
    DUTY,
    ILLNESS,
    TRAVEL,
    FAMILY,
    OTHER
}
