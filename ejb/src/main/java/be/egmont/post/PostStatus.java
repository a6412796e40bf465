package be.egmont.post;

/** Whether a post works on the first day of the edition; a closing one still does. */
public enum PostStatus {
    OPEN,
    CLOSING,
    PLANNED,
    SUSPENDED;

    /** Whether somebody is called home from there. */
    public boolean sendsDelegation() {
        return this == OPEN || this == CLOSING;
    }
}
