package be.egmont.scheduling.check;

/**
 * One violation of a rule.
 *
 * @param rule what is broken
 * @param meeting the meeting concerned, or -1
 * @param other the other meeting, participant or table concerned, or -1
 */
public record Violation(Rule rule, int meeting, int other) {
    /** The hard rules. */
    public enum Rule {
        PLACED_ONCE,
        EXISTING_PLACE,
        NOBODY_TWICE,
        TABLE_ONCE,
        ENOUGH_SEATS,
        TABLE_OPEN,
        WITHIN_AVAILABILITY,
        FIXED_STAYS,
        WHOLE_LENGTH,
        WALKING_TIME,
        WITHIN_SESSION,
        IN_ORDER,
        ALL_HELD,
        EVEN_BREAKS
    }
}
