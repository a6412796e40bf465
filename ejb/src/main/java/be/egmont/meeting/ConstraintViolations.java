package be.egmont.meeting;

import be.egmont.kernel.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sends the changes to the database while there is still somebody to tell: what it refuses, because somebody else was
 * there first, becomes a refusal in words.
 */
public final class ConstraintViolations {

    /** What PostgreSQL says of two rows that a unique index keeps apart. */
    static final Set<String> UNIQUE = Set.of("23505");

    /** Of two that an exclusion constraint keeps apart, and of two that waited for each other on one. */
    public static final Set<String> OVERLAP = Set.of("23P01", "40P01");

    private ConstraintViolations() {}

    public static void of(EntityManager em) {
        of(em, Set.of(), Refusal.Stale::new);
    }

    /**
     * Flushes.
     *
     * @param states the SQL states that mean that refusal
     */
    public static void of(EntityManager em, Set<String> states, Supplier<Refusal> refusal) {
        try {
            em.flush();
        } catch (OptimisticLockException lost) {
            throw told(new Refusal.Stale(), lost);
        } catch (PersistenceException failure) {
            if (has(failure, states)) {
                throw told(refusal.get(), failure);
            }
            throw failure;
        }
    }

    private static Refusal told(Refusal refusal, Throwable cause) {
        refusal.addSuppressed(cause);
        return refusal;
    }

    /** Whether one of these states stands somewhere behind the failure; of a batch, behind its next exceptions too. */
    static boolean has(Throwable failure, Set<String> states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                for (SQLException next = sql; next != null; next = next.getNextException()) {
                    if (next.getSQLState() != null && states.contains(next.getSQLState())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
