package be.egmont.post;

/** The kind of a post; a diplomatic office is no embassy and implies no recognition of the country. */
public enum PostKind {
    EMBASSY,
    PERMANENT_REPRESENTATION,
    CONSULATE_GENERAL,
    CONSULATE,
    DIPLOMATIC_OFFICE;

    /** Whether its head is an ambassador; a permanent representative is one as well, but counted apart. */
    public boolean isBilateralMission() {
        return this == EMBASSY || this == DIPLOMATIC_OFFICE;
    }
}
