package be.egmont.meeting;

/** How much the asking side wants the meeting. */
public enum Priority {
    MUST,
    WANTED,
    NICE
}
