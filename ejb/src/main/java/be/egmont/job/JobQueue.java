package be.egmont.job;

import be.egmont.access.Caller;
import be.egmont.access.CallerContext;
import be.egmont.audit.Origin;
import be.egmont.persistence.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What features do with jobs, in the transaction of the verb that calls: a job that was asked for by what is rolled back was
 * never asked for. Whether the caller may is that verb's affair.
 */
@ApplicationScoped
public class JobQueue {

    private final Jsonb json = JsonbBuilder.create();

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Origin origin;

    @Inject
    private Clock clock;

    /**
     * Adds a job, to be run in the caller's name.
     *
     * @return its reference; empty when one of that kind and topic waits or runs already
     */
    public Optional<UUID> add(JobOrder<?> order) {
        // two who ask at the same moment: the second waits and finds the first one's
        em.createNativeQuery("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtext(?1))) AS held")
                .setParameter(1, "job " + order.kind() + " " + order.topic())
                .getSingleResult();
        if (active(order.kind(), order.topic()).isPresent()) {
            return Optional.empty();
        }
        Job job = new Job(
                order,
                json.toJson(order.payload()),
                CallerContext.of(caller, origin),
                JobTable.moment(em),
                clock.instant());
        em.persist(job);
        return Optional.of(job.reference());
    }

    /** The time of the database: that by which nodes compare, whose clocks need not agree. */
    public Instant moment() {
        return JobTable.moment(em);
    }

    /** That which waits or runs. */
    public Optional<JobView> active(String kind, String topic) {
        return em.createQuery(
                        "SELECT j FROM Job j WHERE j.kind = :kind AND j.topic = :topic AND j.state IN :states",
                        Job.class)
                .setParameter("kind", kind)
                .setParameter("topic", topic)
                .setParameter("states", List.of(JobState.WAITING, JobState.RUNNING))
                .getResultStream()
                .findFirst()
                .map(Job::view);
    }

    /**
     * Holds a lane until the end of the caller's transaction, for what is done at once: nothing of it begins before.
     *
     * @return false when something of it waits or runs, or another transaction holds it; nobody is waited for
     */
    public boolean holds(String lane) {
        return JobTable.holdsLane(em, lane) && count(lane, JobState.WAITING, JobState.RUNNING) == 0;
    }

    /** How many wait in a lane. */
    public long waiting(String lane) {
        return count(lane, JobState.WAITING);
    }

    private long count(String lane, JobState... states) {
        return em.createQuery("SELECT COUNT(j) FROM Job j WHERE j.lane = :lane AND j.state IN :states", Long.class)
                .setParameter("lane", lane)
                .setParameter("states", List.of(states))
                .getSingleResult();
    }

    /** What the caller has asked for of a kind, in an edition: the last of it, the youngest first. */
    public List<JobView> mine(String kind, long edition, int most) {
        return em.createQuery(
                        "SELECT j FROM Job j WHERE j.askedBy = :name AND j.kind = :kind AND j.edition = :edition"
                                + " ORDER BY j.id DESC",
                        Job.class)
                .setParameter("name", caller.name())
                .setParameter("kind", kind)
                .setParameter("edition", edition)
                .setMaxResults(most)
                .getResultStream()
                .map(Job::view)
                .toList();
    }

    /** Where it stands; empty when there is none, or it ended long ago. */
    public Optional<JobView> find(UUID reference) {
        return job(reference).map(Job::view);
    }

    /** Has it end before its time, if it has not ended yet. */
    public void stop(UUID reference, Stopping how) {
        locked(reference).ifPresent(job -> job.stop(how, clock.instant()));
    }

    private Optional<Job> job(UUID reference) {
        return References.find(em, Job.class, reference);
    }

    /** As it is now, and until the end of this transaction nobody changes it. */
    private Optional<Job> locked(UUID reference) {
        List<?> found = em.createNativeQuery("SELECT * FROM job WHERE reference = ?1 FOR NO KEY UPDATE", Job.class)
                .setParameter(1, reference)
                // it may have been read before in this transaction
                .setHint("eclipselink.refresh", true)
                .getResultList();
        return found.stream().map(Job.class::cast).findFirst();
    }

    /** As long as the caller's transaction is open, no other node takes over that attempt. */
    void hold(UUID job, UUID claim) {
        if (em.createNativeQuery("SELECT id FROM job WHERE claim = ?1 FOR KEY SHARE")
                .setParameter(1, claim)
                .getResultList()
                .isEmpty()) {
            throw new JobLost(job.toString());
        }
    }

    /** Ends that attempt together with the caller's transaction, unless somebody has cancelled it. */
    void finish(UUID job, UUID claim, String result) {
        List<?> mine = em.createNativeQuery(JobTable.MINE, Job.class)
                .setParameter(1, claim)
                .setHint("eclipselink.refresh", true)
                .getResultList();
        if (mine.isEmpty()) {
            throw new JobLost(job.toString());
        }
        Job found = (Job) mine.get(0);
        if (found.isToBeCancelled()) {
            throw new JobCancelled(job.toString());
        }
        found.done(result, clock.instant());
    }

    <P> P read(String payload, Class<P> type) {
        return json.fromJson(payload, type);
    }
}
