package be.egmont.persistence;

import be.egmont.kernel.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the database refuses, said in words: somebody else was there first, two rows may not stand beside each other, or what
 * was sent cannot be stored. Whoever calls a boundary hears a refusal and knows no exception of the persistence.
 */
public final class ConstraintViolations {

    /** SQLSTATE of a unique violation. */
    public static final Set<String> UNIQUE = Set.of("23505");

    /** SQLSTATEs of an exclusion violation and of a deadlock. */
    public static final Set<String> OVERLAP = Set.of("23P01", "40P01");

    /** A character that is none, and a day before or after all days: a mistake of who sent it, and no failure. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22008");

    private ConstraintViolations() {}

    /** Sends the changes to the database while there is still somebody to tell. */
    public static void flush(EntityManager em) {
        flush(em, Set.of(), Refusal.Stale::new);
    }

    /**
     * The same, where a constraint has a sentence of its own.
     *
     * @param states the SQL states that mean that refusal
     */
    public static void flush(EntityManager em, Set<String> states, Supplier<Refusal> refusal) {
        try {
            em.flush();
        } catch (OptimisticLockException lost) {
            throw told(new Refusal.Stale(), lost);
        } catch (PersistenceException failure) {
            throw said(failure, states, refusal);
        }
    }

    /** What a statement of our own has failed with: that refusal where the constraint has a sentence, else the failure itself. */
    public static RuntimeException said(PersistenceException failure, Set<String> states, Supplier<Refusal> refusal) {
        return has(failure, states) ? told(refusal.get(), failure) : failure;
    }

    /** What any failure means, wherever in a verb the database has said it; empty for what is none of its refusals. */
    public static Optional<Refusal> refusal(Throwable failure) {
        if (failure instanceof Refusal) {
            return Optional.empty();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Optional.of(told(new Refusal.Stale(), failure));
            }
        }
        return has(failure, UNSTORABLE) ? Optional.of(told(new Refusal.Unstorable(), failure)) : Optional.empty();
    }

    private static Refusal told(Refusal refusal, Throwable cause) {
        refusal.addSuppressed(cause);
        return refusal;
    }

    /** Whether one of these states is among the causes of the failure, including the next exceptions of a batch. */
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
