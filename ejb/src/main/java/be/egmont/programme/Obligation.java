package be.egmont.programme;

/** Whether the invited have to be there. */
public enum Obligation {
    REQUIRED,
    OPTIONAL,
    BY_APPOINTMENT
}
