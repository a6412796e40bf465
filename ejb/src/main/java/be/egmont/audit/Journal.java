package be.egmont.audit;

import be.egmont.persistence.ConstraintViolations;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Writes the journal: what was done in the transaction that did it, what was refused in one of its own. What changed,
 * field by field, the database has noted already; the row that is written here is linked with those changes. The
 * database chains the rows.
 */
@Stateless
@PermitAll
public class Journal {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Origin origin;

    /** A row that is kept only if the caller's transaction is. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void done(String actor, String door, String verb, String thing, int millis) {
        // changes must be flushed before they can be linked with the row
        ConstraintViolations.flush(em);
        write(actor, door, verb, thing, "DONE", null, millis);
    }

    /** A row that is kept although the caller's transaction is not. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String actor, String door, String verb, String thing, String outcome, String why, int millis) {
        write(actor, door, verb, thing, outcome, why, millis);
    }

    private void write(String actor, String door, String verb, String thing, String outcome, String why, int millis) {
        em.createNativeQuery("INSERT INTO journal_entry (at, actor, door, verb, thing, outcome, reason, millis,"
                        + " on_behalf, address, channel, changes)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, journal_claim())")
                .setParameter(1, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .setParameter(2, actor)
                .setParameter(3, door)
                .setParameter(4, verb)
                .setParameter(5, thing == null || thing.isEmpty() ? null : thing)
                .setParameter(6, outcome)
                .setParameter(7, why)
                .setParameter(8, millis)
                .setParameter(9, of(Origin::onBehalf))
                .setParameter(10, of(Origin::address))
                .setParameter(11, of(from -> from.channel().name()))
                .executeUpdate();
    }

    /** Null outside of a request. */
    private String of(Function<Origin, String> part) {
        try {
            return part.apply(origin);
        } catch (ContextNotActiveException house) {
            return null;
        }
    }
}
