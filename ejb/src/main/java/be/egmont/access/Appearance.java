package be.egmont.access;

/** Light, dark, or as the reader's own device has it. */
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
