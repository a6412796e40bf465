package be.egmont.programme;

/** The rule that says whom a session is for. */
public enum AudienceKind {
    ALL_HEADS,
    BY_REGION,
    BILATERAL_AND_CONSULAR_HEADS,
    PERMANENT_REPRESENTATIVES,
    CONSULS_GENERAL,
    AMBASSADORS,
    OPTIONAL_GROUPS,
    BY_NAME
}
