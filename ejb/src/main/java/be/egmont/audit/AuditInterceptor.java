package be.egmont.audit;

import be.egmont.kernel.Abandoned;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/**
 * Stands in front of each door and notes in the journal what its writing verbs did, and what any verb refused. One attempt
 * is one row, however many doors it went through: of those that share a transaction only the outermost tells.
 */
public class AuditInterceptor {

    private static final String ATTEMPT = AuditInterceptor.class.getName() + ".attempt";
    private static final String WRITE = AuditInterceptor.class.getName() + ".write";

    /** Refusals on their way out that a door with a transaction of its own has told already. */
    private static final Map<Refusal, Boolean> TOLD = Collections.synchronizedMap(new WeakHashMap<>());

    @EJB
    private Journal journal;

    @Resource
    private SessionContext context;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object note(InvocationContext call) throws Exception {
        DatabaseAway.expect();
        boolean outermost = isFirst(ATTEMPT);
        boolean writes = call.getMethod().isAnnotationPresent(Writes.class);
        boolean tells = writes && isFirst(WRITE);
        long start = System.nanoTime();
        String actor = context.getCallerPrincipal().getName();
        String door = call.getMethod().getDeclaringClass().getSimpleName();
        String verb = call.getMethod().getName();
        String thing = thing(call.getParameters());
        try {
            Object result = proceed(call);
            if (tells) {
                journal.done(actor, door, verb, about(result, thing), millis(start));
            }
            return result;
        } catch (Refusal refusal) {
            // also what was only to be read: somebody has asked for what he may not see
            if (outermost && TOLD.put(refusal, true) == null) {
                journal.refused(actor, door, verb, thing, "REFUSED", refusal.key(), millis(start));
            }
            throw refusal;
        } catch (Abandoned nothing) {
            throw nothing;
        } catch (Exception failure) {
            if (DatabaseAway.isIn(failure)) {
                DatabaseAway.remember(failure);
                // there is nothing to note it in
                throw failure instanceof DatabaseAway away ? away : new DatabaseAway(failure);
            }
            if (outermost && writes) {
                String refused = refusal(failure);
                journal.refused(
                        actor,
                        door,
                        verb,
                        thing,
                        refused == null ? "FAILED" : "REFUSED",
                        refused == null ? failure.getClass().getSimpleName() : refused,
                        millis(start));
            }
            throw failure;
        }
    }

    /** What the database refuses while the verb runs is a refusal like any other to whoever has called it. */
    private static Object proceed(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception failure) {
            Optional<Refusal> refusal = ConstraintViolations.refusal(failure);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            throw failure;
        }
    }

    /** Whether nobody before in this transaction was; without one, everybody is the first. */
    private boolean isFirst(String what) {
        if (transaction.getTransactionKey() == null) {
            return true;
        }
        if (transaction.getResource(what) != null) {
            return false;
        }
        transaction.putResource(what, true);
        return true;
    }

    /** What the rules of a form have refused, in the words that the caller is told; else null. */
    private static String refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return "refusal.invalid";
            }
        }
        return null;
    }

    private static int millis(long start) {
        return (int) Math.min(Integer.MAX_VALUE, (System.nanoTime() - start) / 1_000_000);
    }

    /** What was made, and what it was made for: both have it in their history. */
    private static String about(Object result, String thing) {
        return result instanceof UUID made ? (made + " " + thing).strip() : thing;
    }

    /** References and codes only: the journal names things, it does not repeat what people typed. */
    private static String thing(Object[] parameters) {
        return parameters == null
                ? ""
                : Arrays.stream(parameters)
                        .filter(parameter -> parameter instanceof UUID)
                        .map(Object::toString)
                        .collect(Collectors.joining(" "));
    }
}
