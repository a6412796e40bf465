package be.egmont.attendance;

/**
 * The presence of one person at one session, by the definitions printed with each report; always derived, never stored.
 */
public enum PresenceStatus {
    /** There on time and for most of it. */
    PRESENT_FULL("F"),
    /** Came late, then stayed. */
    LATE("L"),
    /** Present, but neither in full nor late. */
    PARTIAL("P"),
    /** Expected and not seen, without an excuse. */
    ABSENT("A"),
    /** Has an accepted excuse and was not seen. */
    EXCUSED("E"),
    /** Expected at a session that is not over yet. */
    NOT_YET(""),
    /** Neither expected nor seen. */
    NOT_EXPECTED("-");

    private final String letter;

    PresenceStatus(String letter) {
        this.letter = letter;
    }

    /** The letter of reports; empty for what is still to come. */
    public String letter() {
        return letter;
    }

    public boolean isPresent() {
        return this == PRESENT_FULL || this == LATE || this == PARTIAL;
    }

    /** Whether the status deserves attention: all but present in full and not expected. */
    public boolean isDeviation() {
        return this == LATE || this == PARTIAL || this == ABSENT || this == EXCUSED;
    }
}
