package be.egmont.guest;

import be.egmont.access.GuestAccounts;
import be.egmont.audit.Journal;
import be.egmont.guest.GuestEvent.GuestErased;
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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Erases the addresses of guests who can come in no more, when their time is over, on whichever node comes first, and leaves a
 * certificate in the journal. It offers nothing to callers.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class GuestErasure {

    private static final System.Logger LOG = System.getLogger(GuestErasure.class.getName());

    private static final Duration EACH = Duration.ofHours(1);

    /** Who has done it, in the journal: nobody who could be asked. */
    private static final String ACTOR = "egmont";

    /** One node at a time; the next one finds nothing any more. */
    private static final String LANE =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('lane guest erasure', 0)) AS mine";

    /**
     * His time begins when he was revoked; if he never came, with the end of his last link; else after the edition, or after he was
     * there last, which is later. Whoever is just coming in has his row, and is left alone.
     */
    private static final String DUE = """
            SELECT g.id
              FROM guest g
              JOIN edition e ON e.id = g.edition_id
              LEFT JOIN LATERAL (SELECT max(x.expires_at) AS until FROM guest_link x WHERE x.guest_id = g.id) l ON true
             WHERE g.erased_at IS NULL
               AND CAST(?1 AS timestamptz) >= CAST(?2 AS integer) * interval '1 day' + CASE
                       WHEN g.revoked_at IS NOT NULL THEN g.revoked_at
                       WHEN g.entered_at IS NULL THEN coalesce(l.until, g.invited_at)
                       ELSE greatest(l.until, g.entered_at, CAST(e.ends_on + 1 AS timestamp) AT TIME ZONE e.zone) END
             ORDER BY g.id
               FOR UPDATE OF g SKIP LOCKED
            """;

    private static final String CERTIFY = """
            INSERT INTO guest_erasure (reference, edition_id, records, fingerprint, erased_at)
            VALUES (CAST(?1 AS uuid), ?2, ?3, encode(sha256(convert_to(?4, 'UTF8')), 'hex'), ?5)
            """;

    private final Repeated erasing = new Repeated(LOG, "Addresses of guests that are due are not erased");

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

    @Inject
    private Event<GuestEvent> events;

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
     * @return of how many guests
     */
    public int erase() {
        Instant now = clock.instant();
        if (!RowReader.of(em, LANE).allMatch(in -> in.truth("mine"))) {
            return 0;
        }
        Map<Long, List<DelegationGuest>> due = new TreeMap<>(RowReader.of(em, DUE, now.toString(), (int)
                        Setting.GUEST_KEPT.duration().toDays())
                .map(in -> em.find(DelegationGuest.class, in.id("id")))
                .collect(Collectors.groupingBy(guest -> guest.edition().id())));
        due.values().forEach(guests -> erase(guests, now));
        return due.values().stream().mapToInt(List::size).sum();
    }

    /** Those of one edition. */
    private void erase(List<DelegationGuest> guests, Instant now) {
        long start = System.nanoTime();
        GuestAccounts accounts = new GuestAccounts(em);
        for (DelegationGuest guest : guests) {
            events.fire(new GuestErased(guest.reference()));
            accounts.erase(guest.subject(), ACTOR, now);
            guest.erase(ACTOR, now);
        }
        UUID certificate = UUID.randomUUID();
        RowReader.query(
                        em,
                        CERTIFY,
                        certificate.toString(),
                        guests.get(0).edition().id(),
                        guests.size(),
                        guests.stream()
                                .map(guest -> guest.reference().toString())
                                .sorted()
                                .collect(Collectors.joining("\n")),
                        Timestamp.from(now))
                .executeUpdate();
        journal.done(
                ACTOR,
                getClass().getSimpleName(),
                "erase",
                certificate + " " + guests.get(0).edition().reference(),
                (int) ((System.nanoTime() - start) / 1_000_000));
        LOG.log(Level.INFO, "The addresses of {0} guests are erased, certificate {1}", guests.size(), certificate);
    }
}
