package be.egmont.needs;

import be.egmont.audit.Journal;
import be.egmont.kernel.Repeated;
import be.egmont.kernel.Setting;
import be.egmont.persistence.RowReader;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Erases the needs of an edition when their time is over, on whichever node comes first, and leaves a certificate in the journal. It
 * offers nothing to callers.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class NeedsErasure {

    private static final System.Logger LOG = System.getLogger(NeedsErasure.class.getName());

    private static final Duration EACH = Duration.ofHours(1);

    /** Who has done it, in the journal: nobody who could be asked. */
    private static final String ACTOR = "egmont";

    /** One node at a time; the next one finds nothing any more. */
    private static final String LANE =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('lane needs erasure', 0)) AS mine";

    private static final String DUE = """
            SELECT e.id, e.reference FROM edition e
             WHERE CAST(CAST(?1 AS timestamptz) AT TIME ZONE e.zone AS date) >= e.ends_on + CAST(?2 AS integer)
               AND EXISTS (SELECT 1 FROM participant_needs n WHERE n.edition_id = e.id)
             ORDER BY e.id
            """;

    private static final String ERASE = """
            WITH gone AS (DELETE FROM participant_needs WHERE edition_id = ?1 RETURNING reference, key_name)
            SELECT count(*) AS records, string_agg(DISTINCT key_name, ' ' ORDER BY key_name) AS key_names,
                   string_agg(CAST(reference AS text), '|' ORDER BY CAST(reference AS text) COLLATE "C") AS gone
              FROM gone
            """;

    private static final String CERTIFY = """
            INSERT INTO needs_erasure (reference, edition_id, records, key_names, fingerprint, erased_at)
            VALUES (CAST(?1 AS uuid), ?2, ?3, ?4, ?5, ?6)
            """;

    private final Repeated erasing = new Repeated(LOG, "Needs that are due are not erased");

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Resource
    private TimerService timers;

    @Resource
    private SessionContext context;

    @EJB
    private Journal journal;

    @Inject
    private Clock clock;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(EACH.toMillis(), EACH.toMillis(), new TimerConfig(null, false));
    }

    /** A failure must not end the timer; what it has left undone is due at the next time as well. */
    @Timeout
    void look() {
        if (!erasing.go(this::erase)) {
            context.setRollbackOnly();
        }
    }

    /**
     * Erases what is due now.
     *
     * @return how many records
     */
    public int erase() {
        Instant now = clock.instant();
        if (!RowReader.of(em, LANE).allMatch(in -> in.truth("mine"))) {
            return 0;
        }
        int erased = 0;
        for (RowReader edition :
                RowReader.of(em, DUE, now.toString(), (int) days()).toList()) {
            erased += erase(edition.id("id"), edition.reference("reference"), now);
        }
        return erased;
    }

    private int erase(long edition, UUID reference, Instant now) {
        long start = System.nanoTime();
        RowReader gone = RowReader.of(em, ERASE, edition).findFirst().orElseThrow();
        int records = gone.number("records");
        if (records == 0) {
            return 0;
        }
        UUID certificate = UUID.randomUUID();
        RowReader.query(
                        em,
                        CERTIFY,
                        certificate.toString(),
                        edition,
                        records,
                        gone.text("key_names"),
                        sha256(String.join("\n", gone.list("gone"))),
                        Timestamp.from(now))
                .executeUpdate();
        journal.done(ACTOR, getClass().getSimpleName(), "erase", certificate + " " + reference, (int)
                ((System.nanoTime() - start) / 1_000_000));
        LOG.log(Level.INFO, "{0} records of needs are erased, certificate {1}", records, certificate);
        return records;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many days after the last one of an edition its needs are erased. */
    static long days() {
        return Setting.NEEDS_KEPT.duration().toDays();
    }

    /** The day on which the needs of an edition that ends then are erased; null when nobody knows when it ends. */
    static LocalDate dueOn(LocalDate endsOn) {
        return endsOn == null ? null : endsOn.plusDays(days());
    }
}
