package be.egmont.scheduling;

import java.time.Duration;

/** Listens to the progress of a search, at most four times a second, and may end it. Called from any of its threads. */
public interface Progress {
    /** No listener. */
    Progress NONE = new Progress() {};

    /** A better timetable was found. */
    default void better(Stage stage) {}

    /** Asked every millisecond or so; once true, the search ends with what it has. */
    default boolean cancelled() {
        return false;
    }

    /** How far a search has come. */
    record Stage(Duration elapsed, int placed, int meetings, long weight, int breaks, long points, Bound bound) {}
}
