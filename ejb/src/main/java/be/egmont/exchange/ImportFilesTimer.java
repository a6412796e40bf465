package be.egmont.exchange;

import be.egmont.audit.TimerInterceptor;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Forgets files that nobody has had imported within their hour: they are full of personal data. It has no verbs for callers. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@Interceptors(TimerInterceptor.class)
public class ImportFilesTimer {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void forget() {
        ImportFile.forgetOlder(em, clock.instant());
    }
}
