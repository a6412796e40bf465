package be.egmont.job;

/** How far a job is. */
public enum JobState {
    /** For a node that has time, at first or again after an attempt that failed. */
    WAITING,
    RUNNING,
    DONE,
    /** It has ended without what was asked for; its reason says why. */
    FAILED,
    /** Somebody has cancelled it. */
    CANCELLED;

    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
