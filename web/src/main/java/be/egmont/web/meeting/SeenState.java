package be.egmont.web.meeting;

import be.egmont.meeting.RequestView;
import be.egmont.meeting.Step;
import be.egmont.meeting.StepRow;
import java.io.Serializable;
import java.util.Set;

/**
 * What a page showed of a request when it was opened. All that it keeps: its verbs are asked for with that version, its buttons
 * stay those of that state, and whoever comes second is told what he had before him.
 *
 * @param steps how many steps had been taken by then
 * @param may the steps that could be taken
 */
record SeenState(int version, int steps, Set<Step> may) implements Serializable {

    static SeenState of(RequestView view) {
        return new SeenState(view.row().version(), view.steps().size(), view.may());
    }

    /** Whether somebody has changed the request since. */
    boolean isOutdated(RequestView now) {
        return now.row().version() != version;
    }

    /** The last step that the page knew of; null when it is not told any more. */
    StepRow last(RequestView now) {
        return steps == 0 || steps > now.steps().size() ? null : now.steps().get(steps - 1);
    }
}
