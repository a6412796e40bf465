package be.egmont.programme;

/** What an invited participant answered for one session. */
public enum Answer {
    AWAITED,
    YES,
    NO
}
