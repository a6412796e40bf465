package be.egmont.notification;

import be.egmont.kernel.Repeated;
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
import java.net.URI;

/**
 * Looks now and then whether letters came back. Each node looks: what two of them read at the same time is noted once. It has no
 * verbs for callers.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "LetterTable"})
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReturnsNode {

    private static final System.Logger LOG = System.getLogger(ReturnsNode.class.getName());

    private ReturnsMailbox mailbox;

    private final Repeated reading = new Repeated(LOG, "Returned letters are not read");

    @Resource
    private TimerService timers;

    @EJB
    private LetterTable table;

    /** Fails at start-up when a setting is none. */
    @PostConstruct
    void begin() {
        if (ReturnsMailbox.isConfigured()) {
            mailbox = new ReturnsMailbox(URI.create(Setting.URL.get()).getHost());
            long poll = Setting.MAIL_RETURNS_POLL.duration().toMillis();
            timers.createIntervalTimer(poll, poll, new TimerConfig(null, false));
        }
    }

    /** A failure must not end the timer, nor fill the log while the mailbox is away. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        reading.go(() -> mailbox.read(returned -> table.returned(returned.letter(), returned.reason())));
    }
}
