package be.egmont.access;

import be.egmont.access.AccessEvent.SettingChanged;
import be.egmont.kernel.KeptValues;
import be.egmont.kernel.Repeated;
import be.egmont.persistence.RowReader;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.stream.Collectors;

/** Keeps on this node what administrators have set, whichever node they did it on. It offers nothing to callers. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class SettingsNode {

    private static final System.Logger LOG = System.getLogger(SettingsNode.class.getName());

    private static final Duration EACH = Duration.ofSeconds(30);

    private final Repeated reading = new Repeated(LOG, "Settings are not read");

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(EACH.toMillis(), EACH.toMillis(), new TimerConfig(null, false));
        read();
    }

    /** A failure must not end the timer; what was known stays. */
    @Timeout
    void look() {
        reading.go(this::read);
    }

    /** Somebody on this node has set something otherwise; an observer of a session bean has to be public. */
    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingChanged event) {
        look();
    }

    private void read() {
        KeptValues.are(RowReader.of(em, "SELECT name, value FROM house_setting")
                .collect(Collectors.toMap(in -> in.text("name"), in -> in.text("value"), (one, other) -> one)));
    }
}
