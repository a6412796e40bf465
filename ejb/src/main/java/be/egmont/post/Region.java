package be.egmont.post;

/** The geographical directorates that posts are grouped by; MENA is North Africa and the Middle East. */
public enum Region {
    AFRICA,
    AMERICAS,
    ASIA_PACIFIC,
    EUROPE,
    MENA
}
