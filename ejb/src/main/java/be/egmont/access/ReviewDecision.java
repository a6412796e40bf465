package be.egmont.access;

/** What became of a grant in a review. */
public enum ReviewDecision {
    /** It goes on as it is. */
    KEPT,
    /** It reaches less far or less long: a smaller one has taken its place. */
    REDUCED,
    /** It ended. */
    REVOKED
}
