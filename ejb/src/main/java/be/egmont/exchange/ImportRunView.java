package be.egmont.exchange;

import be.egmont.job.JobView;
import java.io.Serializable;
import java.util.List;

/**
 * A file that was brought in, with whatever keeps it from being undone.
 *
 * @param touched the first of what somebody else has changed since
 * @param touchedCount how much of it there is
 * @param undoing the job that is undoing it; null when none is
 */
public record ImportRunView(ImportRunRow row, List<TouchedThing> touched, long touchedCount, JobView undoing)
        implements Serializable {

    /** Whether all of it can be taken back, as far as one can see. */
    public boolean mayBeUndone() {
        return !row.isUndone() && undoing == null && touchedCount == 0 && row.created() + row.changed() > 0;
    }
}
