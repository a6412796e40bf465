package be.egmont.job;

import be.egmont.kernel.Refusal;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What nodes do to the rows of jobs, each step in a transaction of its own. It offers nothing to callers: people have
 * {@link Jobs}, features {@link JobQueue}.
 */
@Singleton
@Lock(LockType.READ)
@DependsOn("Migrator")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobTable {

    /**
     * One that waits, or whose node has not been heard of for too long; nobody waits for whom another node is reading. In a lane
     * it is the one that waits longest, and none while another of it runs.
     */
    private static final String NEXT = """
            SELECT * FROM job next
             WHERE state IN ('WAITING', 'RUNNING') AND kind = ANY (string_to_array(?1, ' '))
               AND due_at <= now() AND id <> ALL (CAST(?3 AS bigint[]))
               AND (state = 'WAITING' OR beat_at < now() - CAST(?2 AS interval))
               AND (lane IS NULL OR state = 'RUNNING' OR NOT EXISTS
                   (SELECT 1 FROM job other
                     WHERE other.lane = next.lane
                       AND (other.state = 'RUNNING'
                            OR other.state = 'WAITING' AND (other.due_at, other.id) < (next.due_at, next.id))))
             ORDER BY due_at, id
             LIMIT 1
               FOR UPDATE SKIP LOCKED
            """;

    /**
     * What was read above may be a moment old by now: another node may have taken one of the lane in between. It is asked for by
     * whoever holds the lane.
     */
    private static final String LANE_RUNS = "SELECT 1 FROM job WHERE lane = ?1 AND state = 'RUNNING' AND id <> ?2";

    static final String MINE = "SELECT * FROM job WHERE claim = ?1 FOR NO KEY UPDATE";

    private static final String BEAT = """
            UPDATE job SET beat_at = now() WHERE claim = ANY (CAST(string_to_array(?1, ' ') AS uuid[]))
            RETURNING claim, stopping IS NOT NULL AS stops
            """;

    private static final String PROGRESS = """
            UPDATE job SET progress = ?2, step = ?3, step_details = ?4, beat_at = now() WHERE claim = ?1
            RETURNING claim, stopping IS NOT NULL AS stops
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Takes on the next job; those that were tried often enough are ended on the way.
     *
     * @param retries how often each kind that this node can do is tried
     * @param lease how long a node may be silent
     */
    public Optional<ClaimedJob> claim(String node, Map<String, Retry> retries, Duration lease) {
        Set<Long> passed = new TreeSet<>();
        while (true) {
            List<?> found = em.createNativeQuery(NEXT, Job.class)
                    .setParameter(1, String.join(" ", retries.keySet()))
                    .setParameter(2, lease.toString())
                    .setParameter(3, passed.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                    .getResultList();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Job job = (Job) found.get(0);
            if (job.lane() != null && !isFree(job)) {
                // another node was quicker, or somebody holds the lane
                passed.add(job.id());
                continue;
            }
            Optional<UUID> claim = job.claimedBy(node, retries.get(job.kind()), moment(em), clock.instant());
            em.flush();
            if (claim.isPresent()) {
                return Optional.of(new ClaimedJob(
                        job.reference(),
                        claim.get(),
                        job.kind(),
                        job.payload(),
                        job.asked(),
                        job.edition(),
                        job.attempts()));
            }
        }
    }

    private boolean isFree(Job job) {
        return holdsLane(em, job.lane())
                && em.createNativeQuery(LANE_RUNS)
                        .setParameter(1, job.lane())
                        .setParameter(2, job.id())
                        .getResultList()
                        .isEmpty();
    }

    /** Whether a lane is this transaction's until its end; nobody is waited for. */
    static boolean holdsLane(EntityManager em, String lane) {
        return Boolean.TRUE.equals(em.createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "lane " + lane)
                .getSingleResult());
    }

    /** The database's time, by which nodes compare. */
    static Instant moment(EntityManager em) {
        Object moment = em.createNativeQuery("SELECT clock_timestamp()").getSingleResult();
        return moment instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) moment).toInstant();
    }

    /**
     * Says that this node is alive and still at these.
     *
     * @return those that are still its own, and whether somebody wants them to end
     */
    public Map<UUID, Boolean> beat(Set<UUID> claims) {
        return stopping(
                RowReader.of(em, BEAT, claims.stream().map(UUID::toString).collect(Collectors.joining(" "))));
    }

    /** Says how far it is; the answer is that of {@link #beat}. */
    public Map<UUID, Boolean> progress(UUID claim, int percent, String step, Object... details) {
        return stopping(
                RowReader.of(em, PROGRESS, claim, Math.max(0, Math.min(100, percent)), step, Details.write(details)));
    }

    private static Map<UUID, Boolean> stopping(Stream<RowReader> rows) {
        return rows.collect(Collectors.toMap(in -> in.reference("claim"), in -> in.truth("stops")));
    }

    public void done(UUID claim, String result) {
        change(claim, job -> job.done(result, clock.instant()));
    }

    public void refused(UUID claim, Refusal why) {
        change(claim, job -> job.refused(why, clock.instant()));
    }

    public void broke(UUID claim, Retry retry) {
        change(claim, job -> job.broke(retry, moment(em), clock.instant()));
    }

    public void giveBack(Collection<UUID> claims) {
        claims.forEach(claim -> change(claim, job -> job.givenBack(moment(em))));
    }

    /** Whoever has lost the job changes nothing: what became of it since is another's to say. */
    private void change(UUID claim, Consumer<Job> how) {
        List<?> mine =
                em.createNativeQuery(MINE, Job.class).setParameter(1, claim).getResultList();
        mine.forEach(job -> how.accept((Job) job));
    }

    /** Does something in one transaction. */
    public <T> T transact(Supplier<T> work) {
        return work.get();
    }

    /** Forgets those of a kind that ended long ago. */
    public int sweep(String kind, Duration kept) {
        return em.createNativeQuery("DELETE FROM job WHERE ended_at < CAST(?1 AS timestamptz) AND kind = ?2")
                .setParameter(1, clock.instant().minus(kept).toString())
                .setParameter(2, kind)
                .executeUpdate();
    }

    /** Forgets those that ended long ago. */
    public int sweep(Duration kept) {
        return em.createNativeQuery("DELETE FROM job WHERE ended_at < CAST(?1 AS timestamptz)")
                .setParameter(1, clock.instant().minus(kept).toString())
                .executeUpdate();
    }
}
