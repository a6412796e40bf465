package be.egmont.scheduling;

/** The two sides of a matchmaking: hosts receive and like to keep their table, guests go round. */
public enum Side {
    HOST,
    GUEST
}
