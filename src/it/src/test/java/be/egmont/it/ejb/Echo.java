package be.egmont.it.ejb;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.job.JobHandler;
import be.egmont.job.JobRun;
import be.egmont.timetable.Proposals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** A job that says who it is, by way of a boundary for organisers. */
@ApplicationScoped
public class Echo implements JobHandler<Echo.Word> {

    static final String KIND = "echo";

    @Inject
    private Caller caller;

    @EJB
    private Proposals proposals;

    /** What it says. */
    public record Word(String said) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Word> payload() {
        return Word.class;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.ORGANISER);
    }

    @Override
    public String run(Word word, JobRun run) {
        proposals.leave("none");
        return word.said() + " of " + caller.name();
    }
}
