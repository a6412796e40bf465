package be.egmont.programme;

/** What a programme item rests on. */
public enum Basis {
    PRESS,
    PREVIOUS_EDITION,
    INFERRED
}
