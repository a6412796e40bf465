package be.egmont.notification;

import be.egmont.kernel.Setting;
import jakarta.annotation.PostConstruct;
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
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * This node's part in sending letters: it takes on one after the other as long as there are any, and says meanwhile that it is
 * alive. It has no verbs for callers. What it does nobody asks for at that moment: whoever had a letter written may have lost
 * his role since, and the letter leaves all the same; hence it is no job of his.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "LetterTable"})
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailNode {

    private static final System.Logger LOG = System.getLogger(MailNode.class.getName());

    /** How many polls lie between two looks at what may be forgotten. */
    private static final int SWEEP = 3600;

    /** While the database is away it is asked at longer and longer intervals, up to so many polls. */
    private static final int LONGEST_PAUSE = 30;

    private final String name = ManagementFactory.getRuntimeMXBean().getName();
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile UUID claim;
    private MailServer server;
    private int polls;
    private int pause;
    private int failures;

    @Resource
    private TimerService timers;

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private LetterTable table;

    /** Fails at start-up, not at the first letter, when a setting is none. */
    @PostConstruct
    void begin() {
        MimeComposer.configured();
        if (MailServer.isConfigured()) {
            server = MailServer.configured();
        } else {
            LOG.log(Level.WARNING, "Letters stay in the outbox: " + Setting.MAIL_HOST.key() + " is missing.");
        }
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
            UUID mine = claim;
            if (mine != null) {
                table.beat(mine);
            }
            if (polls++ % SWEEP == 0) {
                table.sweep();
            }
            if (server != null && sending.compareAndSet(false, true)) {
                send();
            }
            failures = 0;
        } catch (RuntimeException away) {
            pause = Math.min(LONGEST_PAUSE, 1 << Math.min(failures, 5));
            if (failures++ == 0) {
                LOG.log(Level.WARNING, "Letters wait: " + away.getClass().getSimpleName());
            }
        }
    }

    private void send() {
        try {
            Optional<LetterTable.Claimed> first = table.claim(name);
            if (first.isEmpty()) {
                sending.set(false);
                return;
            }
            claim = first.get().claim();
            executor.execute(() -> sendAll(first));
        } catch (RejectedExecutionException full) {
            table.delivered(claim, new Delivery(Delivery.Outcome.DEFERRED, "No thread is free."));
            claim = null;
            sending.set(false);
        } catch (RuntimeException away) {
            sending.set(false);
            throw away;
        }
    }

    private void sendAll(Optional<LetterTable.Claimed> first) {
        try {
            Optional<LetterTable.Claimed> next = first;
            while (next.isPresent()) {
                claim = next.get().claim();
                Delivery delivery = server.give(next.get().mime());
                table.delivered(claim, delivery);
                claim = null;
                next = table.claim(name);
            }
        } catch (RuntimeException failure) {
            // what the server has said is lost: the letter stays in flight, and is in doubt as soon as nobody vouches
            // for it
            LOG.log(
                    Level.WARNING,
                    "The letter " + claim + " is left in doubt: "
                            + failure.getClass().getSimpleName());
        } finally {
            claim = null;
            sending.set(false);
        }
    }
}
