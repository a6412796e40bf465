package be.egmont.attendance;

/** How an entry or exit was noted. */
public enum Source {
    QR,
    MANUAL,
    SELF,
    IMPORT
}
