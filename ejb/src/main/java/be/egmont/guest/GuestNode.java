package be.egmont.guest;

import be.egmont.audit.Journal;
import be.egmont.guest.GuestEvent.LinkIssued;
import be.egmont.kernel.Repeated;
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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** This node's part in sending new links to those who have asked for one and are invited. It offers nothing to callers. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class GuestNode {

    private static final System.Logger LOG = System.getLogger(GuestNode.class.getName());
    private static final Duration EACH = Duration.ofSeconds(5);
    private static final int MOST = 1000;

    /** Of two nodes each takes its own, and who has asked first comes first: invented addresses must not keep the others waiting. */
    private static final String TAKE = """
            WITH taken AS (
                DELETE FROM guest_request WHERE mail IN (
                    SELECT mail FROM guest_request ORDER BY asked_at LIMIT ?1 FOR UPDATE SKIP LOCKED)
                RETURNING mail)
            SELECT g.id FROM taken t JOIN guest g ON g.mail = t.mail WHERE g.revoked_at IS NULL ORDER BY g.id
            """;

    private final Repeated sending = new Repeated(LOG, "Links are not sent");

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

    /** A failure must not end the timer. */
    @Timeout
    void look() {
        if (!sending.go(this::answer)) {
            context.setRollbackOnly();
        }
    }

    /**
     * Sends a link to whoever has asked and may come in.
     *
     * @return how many
     */
    public int answer() {
        int sent = 0;
        List<Long> asked = RowReader.of(em, TAKE, MOST).map(in -> in.id("id")).toList();
        GuestRecords records = new GuestRecords(em, clock.instant());
        for (Long id : asked) {
            DelegationGuest guest = em.find(DelegationGuest.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (guest.isOpen() && GuestRecords.isOpen(guest.edition()) && !records.isTooSoon(guest)) {
                events.fire(new LinkIssued(guest.reference(), records.issue(guest)));
                journal.done(
                        guest.subject(),
                        "GuestEntries",
                        "ask",
                        guest.reference().toString(),
                        0);
                sent++;
            }
        }
        return sent;
    }
}
