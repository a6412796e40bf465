package be.egmont.timetable;

import be.egmont.access.Role;
import be.egmont.edition.Edition;
import be.egmont.job.JobHandler;
import be.egmont.job.JobQueue;
import be.egmont.job.JobRun;
import be.egmont.kernel.Refusal;
import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Optimiser;
import be.egmont.scheduling.Progress;
import be.egmont.scheduling.Timetable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Searches for the best timetable of an edition. What it has reached is told now and then, what it has found is kept at its end. */
@ApplicationScoped
public class ProposalSearch implements JobHandler<ProposalSearch.Search> {

    static final String KIND = "proposal-search";

    private static final int THREADS = 2;

    /** So often others hear of it. */
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private JobQueue queue;

    @Inject
    private Clock clock;

    /** Which proposal is to be made, of what, and for how long at most. */
    public record Search(UUID proposal, long edition, int seconds) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Search> payload() {
        return Search.class;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.ORGANISER);
    }

    @Override
    public String run(Search search, JobRun run) {
        ProposalProblem problem = run.transact(() -> {
            store(search).begins(queue.moment());
            return problem(search.edition());
        });
        Timetable found = new Optimiser(problem.problem())
                .solve(Effort.of(Duration.ofSeconds(search.seconds())).on(THREADS), executor, new Told(search, run));
        return run.transact(() -> {
            Proposal proposal = store(search);
            ProposalOutcome outcome = new ProposalOutcome(problem, found);
            proposal.found(found, problem.problem().meetings().size());
            new ProposalStore(em).add(proposal, outcome.places(), outcome.missing());
            return proposal.reference().toString();
        });
    }

    /** Whoever has given it up, or has begun another, has cancelled the job as well. */
    private Proposal store(Search search) {
        return new ProposalStore(em).find(search.proposal()).orElseThrow(() -> new Refusal("proposal-none"));
    }

    private ProposalProblem problem(long edition) {
        ProposalQueries queries = new ProposalQueries(em);
        return new ProposalProblem(
                queries.wanted(edition),
                new AvailabilityQueries(em).laid(edition),
                queries.kept(edition),
                clock.instant(),
                em.find(Edition.class, edition).zone());
    }

    /** Tells others how far the search is; its threads come here one at a time and lose no time. */
    private final class Told implements Progress {

        private final Search search;
        private final JobRun run;
        private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);

        Told(Search search, JobRun run) {
            this.search = search;
            this.run = run;
        }

        @Override
        public void better(Stage stage) {
            long before = last.get();
            long now = System.nanoTime();
            if (now - before < PAUSE || !last.compareAndSet(before, now)) {
                return;
            }
            long limit = Duration.ofSeconds(search.seconds()).toMillis();
            run.progress((int) Math.min(99, stage.elapsed().toMillis() * 100 / limit), "meeting.proposal.started");
            if (!run.isStopping()) {
                run.transact(() -> {
                    store(search).reached(stage);
                    return null;
                });
            }
        }

        @Override
        public boolean cancelled() {
            return run.isStopping();
        }
    }
}
