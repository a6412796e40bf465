package be.egmont.attendance;

/** Whether a badge went in or out. */
public enum Direction {
    IN,
    OUT
}
