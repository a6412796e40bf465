package be.egmont.scheduling.why;

/**
 * One obstacle to holding a meeting at a slot.
 *
 * @param who the participant concerned, or -1
 * @param meeting the other meeting concerned, or -1
 */
public record Obstacle(Kind kind, int who, int meeting) {
    /** The kinds of obstacles. */
    public enum Kind {
        FIXED_ELSEWHERE,
        DAY_ENDS,
        OUTSIDE_SESSION,
        UNAVAILABLE,
        BUSY,
        NO_SEATS,
        NO_TABLE,
        ORDER,
        WALK
    }
}
