package be.egmont.person;

/** Why two people may be one, the surest first. */
public enum Likeness {
    /** Letters to both go to the same address. */
    MAIL,
    /** The same name, whatever its accents, particles, hyphens and order. */
    NAME,
    /** It sounds alike, as Claes and Klaas do, or is one letter away. */
    SOUND
}
