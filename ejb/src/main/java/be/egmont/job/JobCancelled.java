package be.egmont.job;

import be.egmont.kernel.Abandoned;
import jakarta.ejb.ApplicationException;

/** Somebody has had the job end with nothing: what this attempt has written is rolled back. */
@ApplicationException(rollback = true)
public class JobCancelled extends Abandoned {

    private static final long serialVersionUID = 1L;

    JobCancelled(String job) {
        super("The job " + job + " was cancelled");
    }
}
