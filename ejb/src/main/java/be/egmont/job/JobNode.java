package be.egmont.job;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/**
 * This node's part in all jobs: each second it says that it is alive and takes on what waits, as long as it has a
 * thread for it. It has no verbs for callers.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "JobTable"})
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobNode {

    private static final System.Logger LOG = System.getLogger(JobNode.class.getName());

    /** While the database is away it is asked at longer and longer intervals, up to so many polls. */
    private static final int LONGEST_PAUSE = 30;

    /** How many polls lie between two looks at what may be forgotten. */
    private static final int SWEEP = 3600;

    /** As the host calls the process: enough to find it in a log. */
    private final String name = ManagementFactory.getRuntimeMXBean().getName();

    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private final Map<String, JobHandler<?>> handlers = new HashMap<>();
    private final Map<String, Retry> retries = new HashMap<>();
    private int threads;
    private Duration lease;
    private int polls;
    private int pause;
    private int failures;

    @Resource
    private TimerService timers;

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private JobTable table;

    @Inject
    private JobQueue queue;

    @Inject
    private JobRunner runner;

    @Inject
    @Any
    private Instance<JobHandler<?>> known;

    @PostConstruct
    void begin() {
        for (JobHandler<?> handler : known) {
            if (handlers.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("Two handlers do " + handler.kind());
            }
            retries.put(handler.kind(), handler.retry());
        }
        threads = Setting.JOB_THREADS.number();
        lease = Setting.JOB_LEASE.duration();
        long poll = Setting.JOB_POLL.duration().toMillis();
        timers.createIntervalTimer(poll, poll, new TimerConfig(null, false));
    }

    /** A failure must not end the timer, nor fill the log while the database is away. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void poll() {
        if (pause > 0) {
            pause--;
            return;
        }
        try {
            beat();
            while (running.size() < threads && takeOn()) {
                // the next one
            }
            if (polls++ % SWEEP == 0) {
                table.sweep(Setting.JOB_KEPT.duration());
                handlers.values()
                        .forEach(handler -> handler.kept().ifPresent(kept -> table.sweep(handler.kind(), kept)));
            }
            failures = 0;
        } catch (RuntimeException away) {
            pause = Math.min(LONGEST_PAUSE, 1 << Math.min(failures, 5));
            if (failures++ == 0) {
                LOG.log(Level.WARNING, "Jobs wait: " + away.getMessage());
            }
        }
    }

    /** What is stuck is no longer vouched for, so that it ends. */
    private void beat() {
        long now = System.nanoTime();
        Set<UUID> claims = running.values().stream()
                .filter(run -> !run.isStuck(now))
                .map(RunningJob::claim)
                .collect(Collectors.toSet());
        if (claims.isEmpty()) {
            return;
        }
        Map<UUID, Boolean> mine = table.beat(claims);
        running.values().forEach(run -> run.hears(mine));
    }

    /** Whether there was a job. */
    private boolean takeOn() {
        Optional<ClaimedJob> next = table.claim(name, retries, lease);
        next.ifPresent(job -> start(handlers.get(job.kind()), job));
        return next.isPresent();
    }

    private void start(JobHandler<?> handler, ClaimedJob job) {
        long until = System.nanoTime() + handler.longest().toNanos();
        RunningJob run = new RunningJob(job, until, table, queue);
        running.put(job.claim(), run);
        try {
            executor.execute(() -> {
                try {
                    runner.run(handler, job, run);
                } finally {
                    running.remove(job.claim());
                }
            });
        } catch (RejectedExecutionException full) {
            running.remove(job.claim());
            LOG.log(Level.WARNING, "The server has no thread for the job " + job.kind() + " " + job.reference());
            table.refused(job.claim(), new Refusal("job-no-thread"));
        }
    }

    /** A node that is stopped in good order gives its jobs back at once, for another to begin anew. */
    @PreDestroy
    void end() {
        try {
            running.values().forEach(run -> run.hears(Map.of()));
            table.giveBack(running.keySet());
        } catch (RuntimeException away) {
            LOG.log(Level.INFO, "Jobs of this node wait for their lease to end: " + away.getMessage());
        }
    }
}
