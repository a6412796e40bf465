package be.egmont.meeting;

/** The half of the day that would suit. */
public enum Wish {
    NONE,
    MORNING,
    AFTERNOON
}
