package be.egmont.post;

import be.egmont.kernel.Refusal;

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

    /**
     * Refuses the kind where there can be no such post: in Jerusalem there is a consulate general, which reports to no embassy; in
     * Taipei there are no diplomatic relations.
     *
     * @param country the host country, ISO 3166-1 alpha-2
     * @throws Refusal at {@code kind}
     */
    void check(String country) {
        if ("PS".equals(country) && this != CONSULATE_GENERAL) {
            throw new Refusal("post-jerusalem").at("kind");
        }
        if ("TW".equals(country) && this != DIPLOMATIC_OFFICE) {
            throw new Refusal("post-taipei").at("kind");
        }
    }
}
