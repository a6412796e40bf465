package be.egmont.notification;

import be.egmont.job.JobQueue;
import be.egmont.job.Retry;
import be.egmont.kernel.Setting;
import be.egmont.persistence.References;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What nodes do to the rows of letters, each step in a transaction of its own. It offers nothing to callers. */
@Singleton
@Lock(LockType.READ)
@DependsOn("Migrator")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LetterTable {

    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    /** All that an idle house asks. */
    private static final String DUE =
            "SELECT 1 FROM letter WHERE state IN ('QUEUED', 'AWAITING_RETRY') AND due_at <= now() LIMIT 1";

    /** One at a time in the whole house, so that the rate holds and letters leave in their order. */
    private static final String LANE = "SELECT pg_try_advisory_xact_lock(hashtextextended('lane mail', 0)) AS mine";

    /** Those in doubt hold up no other. */
    private static final String BUSY = """
            SELECT (SELECT count(*) FROM letter
                     WHERE state = 'IN_FLIGHT' AND doubted_at IS NULL AND beat_at >= now() - CAST(?1 AS interval)) AS flying,
                   (SELECT count(*) FROM letter WHERE tried_at > now() - interval '1 minute') AS lately
            """;

    private static final String NEXT = """
            SELECT * FROM letter WHERE state IN ('QUEUED', 'AWAITING_RETRY') AND due_at <= now()
             ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String MINE = "SELECT * FROM letter WHERE claim = ?1 FOR NO KEY UPDATE";

    /** A letter that a node has taken on. */
    public static final class Claimed {

        private final UUID claim;
        private final byte[] mime;

        Claimed(UUID claim, byte[] mime) {
            this.claim = claim;
            this.mime = mime;
        }

        UUID claim() {
            return claim;
        }

        byte[] mime() {
            return mime;
        }
    }

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private JobQueue jobs;

    @Inject
    private Clock clock;

    /** Takes on the next letter; empty when there is none, another one is in flight, or enough have left in this minute. */
    public Optional<Claimed> claim(String node) {
        if (em.createNativeQuery(DUE).getResultList().isEmpty()
                || !RowReader.of(em, LANE).allMatch(in -> in.truth("mine"))
                || isBusy()) {
            return Optional.empty();
        }
        List<?> found = em.createNativeQuery(NEXT, Letter.class).getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Letter letter = (Letter) found.get(0);
        UUID claim = letter.claimedBy(node, jobs.moment());
        em.persist(new LetterEntry(letter, LetterStep.TRIED, null, null, clock.instant()));
        em.flush();
        return Optional.of(new Claimed(claim, GuestLetters.leaving(em, letter)));
    }

    private boolean isBusy() {
        return RowReader.of(em, BUSY, LetterQueries.lease())
                .anyMatch(in -> in.id("flying") > 0 || in.id("lately") >= Setting.MAIL_RATE.number());
    }

    /** Says that this node is alive and still at it. */
    public void beat(UUID claim) {
        em.createNativeQuery("UPDATE letter SET beat_at = now() WHERE claim = ?1 AND doubted_at IS NULL")
                .setParameter(1, claim)
                .executeUpdate();
    }

    /** Keeps what came of it; whoever has lost the letter changes nothing: somebody has decided about it since. */
    public void delivered(UUID claim, Delivery delivery) {
        Retry retry = new Retry(Setting.MAIL_ATTEMPTS.number(), Setting.MAIL_RETRY.duration(), LONGEST_WAIT);
        List<?> mine =
                em.createNativeQuery(MINE, Letter.class).setParameter(1, claim).getResultList();
        for (Object one : mine) {
            Letter letter = (Letter) one;
            LetterStep step = letter.delivered(delivery, retry, jobs.moment(), clock.instant());
            em.persist(new LetterEntry(letter, step, null, delivery.answer(), clock.instant()));
        }
    }

    /** Notes that a letter came back; one of which that is known, or that nobody knows, stays as it is. */
    public void returned(UUID reference, String reason) {
        References.find(em, Letter.class, reference)
                .filter(letter -> letter.returned(reason, clock.instant()))
                .ifPresent(letter ->
                        em.persist(new LetterEntry(letter, LetterStep.BOUNCED, null, reason, clock.instant())));
    }

    /** Forgets those that ended long ago, and batches of which none is left. */
    public void sweep() {
        em.createNativeQuery("DELETE FROM letter WHERE ended_at < CAST(?1 AS timestamptz)")
                .setParameter(
                        1, clock.instant().minus(Setting.MAIL_KEPT.duration()).toString())
                .executeUpdate();
        em.createNativeQuery("DELETE FROM letter_batch b WHERE NOT EXISTS (SELECT 1 FROM letter WHERE batch_id = b.id)")
                .executeUpdate();
    }
}
