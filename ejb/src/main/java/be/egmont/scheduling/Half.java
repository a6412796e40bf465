package be.egmont.scheduling;

/** A half of a day, as people ask for it: "in the morning, please". */
public enum Half {
    ANY,
    MORNING,
    AFTERNOON;

    /** Whether a slot of that half is what is asked for. */
    public boolean covers(Half half) {
        return this == ANY || this == half;
    }
}
