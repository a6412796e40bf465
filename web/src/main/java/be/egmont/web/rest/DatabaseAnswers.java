package be.egmont.web.rest;

import be.egmont.access.Accounts;
import be.egmont.audit.DatabaseAway;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {

    @EJB
    private Accounts accounts;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try {
            accounts.caller("nobody");
            return response.up().build();
        } catch (EJBException | DatabaseAway down) {
            return response.down().build();
        }
    }
}
