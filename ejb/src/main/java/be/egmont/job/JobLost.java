package be.egmont.job;

import be.egmont.kernel.Abandoned;
import jakarta.ejb.ApplicationException;

/** Another node has taken the job over, or it has ended: this attempt writes nothing any more. */
@ApplicationException(rollback = true)
public class JobLost extends Abandoned {

    private static final long serialVersionUID = 1L;

    JobLost(String job) {
        super("The job " + job + " is no longer this node's");
    }
}
