package be.egmont.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;

/** Writes the journal: what was done in the transaction that did it, what was refused in one of its own. */
@Stateless
@PermitAll
public class Journal {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** A row that is kept only if the caller's transaction is. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void done(String actor, String door, String verb, String thing, int millis) {
        write(actor, door, verb, thing, "DONE", null, millis);
    }

    /** A row that is kept although the caller's transaction is not. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String actor, String door, String verb, String thing, String outcome, String why, int millis) {
        write(actor, door, verb, thing, outcome, why, millis);
    }

    private void write(String actor, String door, String verb, String thing, String outcome, String why, int millis) {
        em.createNativeQuery("INSERT INTO journal_entry (at, actor, door, verb, thing, outcome, reason, millis)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, actor)
                .setParameter(3, door)
                .setParameter(4, verb)
                .setParameter(5, thing)
                .setParameter(6, outcome)
                .setParameter(7, why)
                .setParameter(8, millis)
                .executeUpdate();
    }
}
