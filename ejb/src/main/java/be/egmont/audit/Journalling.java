package be.egmont.audit;

import be.egmont.kernel.Refusal;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stands in front of each door and notes in the journal what its writing verbs did, and what any verb refused. */
public class Journalling {

    @EJB
    private Journal journal;

    @Resource
    private SessionContext context;

    @AroundInvoke
    Object note(InvocationContext call) throws Exception {
        boolean writes = call.getMethod().isAnnotationPresent(Writes.class);
        long start = System.nanoTime();
        String actor = context.getCallerPrincipal().getName();
        String door = call.getMethod().getDeclaringClass().getSimpleName();
        String verb = call.getMethod().getName();
        String thing = thing(call.getParameters());
        try {
            Object result = call.proceed();
            if (writes) {
                journal.done(actor, door, verb, about(result, thing), millis(start));
            }
            return result;
        } catch (Refusal refusal) {
            // also what was only to be read: somebody has asked for what he may not see
            journal.refused(actor, door, verb, thing, "REFUSED", refusal.key(), millis(start));
            throw refusal;
        } catch (Exception failure) {
            if (writes) {
                journal.refused(
                        actor, door, verb, thing, "FAILED", failure.getClass().getSimpleName(), millis(start));
            }
            throw failure;
        }
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
