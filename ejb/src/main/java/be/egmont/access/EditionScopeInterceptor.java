package be.egmont.access;

import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Stands in front of each door to things of an edition: who has the role in another edition only finds nothing here, and who
 * has it for a part of the house writes no more in what is over. The
 * container has let him in because he has it somewhere; where it counts is decided here, once for all doors.
 */
public class EditionScopeInterceptor {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private CurrentEdition current;

    @AroundInvoke
    Object keep(InvocationContext call) throws Exception {
        RolesAllowed allowed = allowed(call.getMethod());
        if (allowed == null || !caller.isScoped()) {
            return call.proceed();
        }
        Set<Long> editions = editions(call.getMethod(), call.getParameters());
        if (editions.size() > 1) {
            throw new Refusal.NotFound();
        }
        Long edition = editions.stream().findFirst().orElse(null);
        Long before = caller.asksOf(edition);
        try {
            if (Arrays.stream(allowed.value()).noneMatch(caller::reaches)) {
                throw new Refusal.NotFound();
            }
            // what was given for a part of the house ends with it, but for reading
            if (changes(call.getMethod())
                    && Arrays.stream(allowed.value()).noneMatch(caller::isOfTheHouse)
                    && isOver(edition)) {
                throw new Refusal("edition-over");
            }
            return call.proceed();
        } finally {
            caller.asksOf(before);
        }
    }

    private static boolean changes(Method verb) {
        Writes writes = verb.getAnnotation(Writes.class);
        return writes != null && !writes.trace();
    }

    private boolean isOver(Long edition) {
        return edition != null
                && !em.createNativeQuery("SELECT id FROM edition WHERE id = ?1 AND status IN ('CLOSED', 'ARCHIVED')")
                        .setParameter(1, edition)
                        .getResultList()
                        .isEmpty();
    }

    private static RolesAllowed allowed(Method verb) {
        RolesAllowed own = verb.getAnnotation(RolesAllowed.class);
        return own == null ? verb.getDeclaringClass().getAnnotation(RolesAllowed.class) : own;
    }

    /** Those of the things that are asked about; the current one when there are none, or none that is known. */
    private Set<Long> editions(Method verb, Object[] parameters) {
        Set<Long> found = new HashSet<>();
        Annotation[][] marks = verb.getParameterAnnotations();
        for (int i = 0; i < marks.length; i++) {
            if (parameters[i] instanceof UUID thing) {
                found.addAll(ids("SELECT edition_of(CAST(?1 AS uuid))", thing.toString()));
            } else if (parameters[i] instanceof String code
                    && Arrays.stream(marks[i]).anyMatch(EditionCode.class::isInstance)) {
                found.addAll(ids("SELECT id FROM edition WHERE code = ?1", code));
            }
        }
        if (found.isEmpty()) {
            current.id().ifPresent(found::add);
        }
        return found;
    }

    private List<Long> ids(String query, String argument) {
        List<?> rows = em.createNativeQuery(query).setParameter(1, argument).getResultList();
        return rows.stream()
                .filter(Number.class::isInstance)
                .map(id -> ((Number) id).longValue())
                .toList();
    }
}
