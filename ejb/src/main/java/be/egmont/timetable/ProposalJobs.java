package be.egmont.timetable;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The runs of the optimiser on this server, one an edition; the last one stays until it is left or another begins. */
@ApplicationScoped
public class ProposalJobs {

    @Resource
    private ManagedExecutorService executor;

    private final Map<Long, ProposalJob> jobs = new ConcurrentHashMap<>();

    /** Starts a run, unless one is under way; whoever comes second watches the first. */
    boolean start(long edition, ProposalProblem problem, Duration limit, Instant now) {
        ProposalJob job = new ProposalJob(problem, limit, now, executor);
        ProposalJob current = jobs.compute(edition, (id, before) -> before != null && before.isBusy() ? before : job);
        if (current != job) {
            return false;
        }
        executor.execute(job);
        return true;
    }

    /** Has what a run has found written, once: whoever comes second watches, and what is kept stays kept. */
    void keep(ProposalJob job, String seen, Runnable writing) {
        if (job.beginsKeeping(seen)) {
            executor.execute(writing);
        }
    }

    Optional<ProposalJob> of(long edition) {
        return Optional.ofNullable(jobs.get(edition));
    }

    /** Forgets the run and what it has found. */
    void leave(long edition) {
        ProposalJob job = jobs.remove(edition);
        if (job != null) {
            job.stop();
        }
    }

    /** Neither search nor writing outlives its application. */
    @PreDestroy
    void stop() {
        jobs.values().forEach(ProposalJob::stop);
    }
}
