package be.egmont.scheduling;

/** What counts as a break between two meetings of one participant on one day. */
public enum Breaks {
    /** Each slot between the first and the last meeting in which he is free and nothing happens; a plenary is no break. */
    IDLE_SLOTS,
    /** Each interruption, however long and whatever fills it: the definition of the literature (Bofill et al. 2022). */
    GAPS
}
