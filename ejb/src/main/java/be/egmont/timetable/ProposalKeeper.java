package be.egmont.timetable;

import be.egmont.access.Caller;
import be.egmont.access.CallerContext;
import be.egmont.audit.Origin;
import be.egmont.kernel.Refusal;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Has a proposal written on a thread of its own, in the name of whoever said that it is to be kept. */
@ApplicationScoped
public class ProposalKeeper {

    private static final System.Logger LOG = System.getLogger(ProposalKeeper.class.getName());

    @EJB
    private Proposals proposals;

    @Inject
    private Caller caller;

    @Inject
    private Origin origin;

    @Inject
    private Clock clock;

    /** Goes through the door like anybody else, so that rights, transaction and journal are those of any other verb. */
    @ActivateRequestContext
    public void keep(ProposalJob job, CallerContext errand) {
        try {
            errand.resume(caller, origin);
            proposals.place();
            job.kept(clock.instant());
        } catch (Refusal refusal) {
            job.notKept(refusal);
        } catch (EJBException failure) {
            LOG.log(Level.ERROR, "A proposal was not kept", failure);
            job.notKept(new Refusal("proposal-not-kept"));
        }
    }
}
