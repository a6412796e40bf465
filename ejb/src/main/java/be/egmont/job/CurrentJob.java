package be.egmont.job;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The attempt in whose course a verb of a boundary is called; none in a request of a person or device. */
@RequestScoped
public class CurrentJob {

    private JobRun run;

    public Optional<JobRun> run() {
        return Optional.ofNullable(run);
    }

    void is(JobRun attempt) {
        run = attempt;
    }
}
