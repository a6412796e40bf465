package be.egmont.audit;

import be.egmont.kernel.Setting;
import be.egmont.persistence.RowReader;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Signs the end of the chain once a day, on whichever node comes first. It has no verbs for callers. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@Interceptors(TimerInterceptor.class)
public class Checkpoints {

    private static final System.Logger LOG = System.getLogger(Checkpoints.class.getName());

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Fails at start-up, not in the first night, when the key cannot sign. */
    @PostConstruct
    void check() {
        if (CheckpointSigner.configured().isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The journal is chained but not signed: " + Setting.JOURNAL_KEY.key() + " is missing.");
        }
    }

    /** Runs each minute, so that a day is signed even when no node ran at midnight. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void sign() {
        Optional<CheckpointSigner> seal = CheckpointSigner.configured();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean signed = !em.createNativeQuery("SELECT 1 FROM journal_checkpoint WHERE day >= ?1")
                .setParameter(1, Date.valueOf(today))
                .getResultList()
                .isEmpty();
        if (seal.isEmpty() || signed) {
            return;
        }
        RowReader.of(em, "SELECT seq, encode(hash, 'hex') AS hash FROM journal_link ORDER BY seq DESC LIMIT 1")
                .forEach(last -> keep(seal.get(), today, last.id("seq"), last.text("hash")));
    }

    private void keep(CheckpointSigner seal, LocalDate day, long seq, String hash) {
        List<Checkpoint> before = all(em);
        String previous = before.isEmpty()
                ? Checkpoint.START
                : before.get(before.size() - 1).fingerprint();
        em.createNativeQuery("INSERT INTO journal_checkpoint (day, seq, hash, signed_at, public_key, signature,"
                        + " previous) VALUES (?1, ?2, decode(?3, 'hex'), ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, seq)
                .setParameter(3, hash)
                .setParameter(4, Timestamp.from(clock.instant()))
                .setParameter(5, seal.shown())
                .setParameter(6, seal.sign(Checkpoint.text(day, seq, hash, previous)))
                .setParameter(7, previous)
                .executeUpdate();
    }

    static List<Checkpoint> all(EntityManager em) {
        return RowReader.of(
                        em,
                        "SELECT day, seq, encode(hash, 'hex') AS hash, signed_at, public_key, signature, previous"
                                + " FROM journal_checkpoint ORDER BY day")
                .map(in -> new Checkpoint(
                        in.date("day"),
                        in.id("seq"),
                        in.text("hash"),
                        in.moment("signed_at"),
                        in.text("public_key"),
                        in.text("signature"),
                        in.text("previous")))
                .toList();
    }
}
