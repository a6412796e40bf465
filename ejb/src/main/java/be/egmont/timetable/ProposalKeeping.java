package be.egmont.timetable;

import be.egmont.access.Role;
import be.egmont.job.JobHandler;
import be.egmont.job.JobRun;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Has a proposal written in the name of whoever said that it is to be kept, through the same boundary as any other verb. */
@ApplicationScoped
public class ProposalKeeping implements JobHandler<ProposalKeeping.Kept> {

    static final String KIND = "proposal-keeping";

    @EJB
    private Proposals proposals;

    /** Which proposal. */
    public record Kept(UUID proposal) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Kept> payload() {
        return Kept.class;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.ORGANISER);
    }

    @Override
    public String run(Kept kept, JobRun run) {
        proposals.place(kept.proposal());
        return kept.proposal().toString();
    }
}
