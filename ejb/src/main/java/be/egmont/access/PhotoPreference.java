package be.egmont.access;

/** Whether somebody may be photographed and what may become of the pictures, as he has said himself. */
public enum PhotoPreference {
    /** Pictures may be taken and published. */
    PUBLISHED,
    /** They may be taken, and stay inside the ministry. */
    INTERNAL,
    /** None is to be taken. */
    NONE
}
