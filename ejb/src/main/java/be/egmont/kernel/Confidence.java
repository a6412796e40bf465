package be.egmont.kernel;

/** How sure a fact is; what is LOW is shown as such and needs a check by the ministry. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
