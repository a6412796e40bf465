package be.egmont.programme;

/** What a room is made for. */
public enum RoomKind {
    CONFERENCE,
    MEETING,
    SALON,
    CIRCULATION,
    FUNCTIONAL,
    OUTDOOR,
    OFFICE,
    OFFSITE
}
