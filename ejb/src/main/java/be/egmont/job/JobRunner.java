package be.egmont.job;

import be.egmont.access.Caller;
import be.egmont.access.RunAsCaller;
import be.egmont.kernel.Refusal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Makes one attempt at a job, on a thread of the server. */
@ApplicationScoped
public class JobRunner {

    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

    @EJB
    private JobTable table;

    @Inject
    private JobQueue queue;

    @Inject
    private RunAsCaller asking;

    @Inject
    private Caller caller;

    @Inject
    private CurrentJob current;

    /** Runs it to its end, whatever that is, and says which it was. */
    @ActivateRequestContext
    public <P extends Record> void run(JobHandler<P> handler, ClaimedJob job, RunningJob run) {
        try {
            String result = asking.as(job.asked(), () -> work(handler, job, run));
            table.done(job.claim(), result);
        } catch (Refusal refusal) {
            table.refused(job.claim(), refusal);
        } catch (JobCancelled cancelled) {
            table.done(job.claim(), null);
        } catch (JobLost lost) {
            LOG.log(Level.INFO, lost.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    "Attempt " + job.attempt() + " at the job " + job.kind() + " " + job.reference() + " broke off",
                    failure);
            table.broke(job.claim(), handler.retry());
        }
    }

    private <P extends Record> String work(JobHandler<P> handler, ClaimedJob job, RunningJob run) {
        if (handler.roles().stream().noneMatch(role -> caller.is(role, job.edition()))) {
            throw new Refusal("job-not-allowed");
        }
        current.is(run);
        return handler.run(queue.read(job.payload(), handler.payload()), run);
    }
}
