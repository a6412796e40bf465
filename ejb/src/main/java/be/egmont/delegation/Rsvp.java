package be.egmont.delegation;

/** What a participant answered to the call home. */
public enum Rsvp {
    AWAITED,
    COMES,
    PARTLY,
    EXCUSED
}
