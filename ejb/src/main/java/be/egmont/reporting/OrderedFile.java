package be.egmont.reporting;

import be.egmont.job.JobState;
import be.egmont.job.JobView;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody has ordered, and where it stands.
 *
 * @param job what makes it, by which it is cancelled and taken
 * @param session the code of the session of R1; null for the others
 * @param ahead how many of the same person's are made before it
 * @param name null until it is made
 */
public record OrderedFile(
        JobView job, ReportOrder.Report report, ReportFile.Format format, String session, int ahead, String name)
        implements Serializable {

    public UUID reference() {
        return job.reference();
    }

    public JobState state() {
        return job.state();
    }

    public Instant askedAt() {
        return job.askedAt();
    }

    /** Whether it waits or is being made. */
    public boolean isUnderWay() {
        return !job.isOver();
    }

    /** Whether somebody has cancelled it, although it has not ended yet. */
    public boolean isStopping() {
        return isUnderWay() && job.stopping() != null;
    }

    public boolean isReady() {
        return name != null;
    }
}
