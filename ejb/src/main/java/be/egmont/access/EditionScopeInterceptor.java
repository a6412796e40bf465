package be.egmont.access;

import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Checks the scope of roles before each verb on things of an edition. The container only knows that the caller has the
 * role somewhere. Whoever has it in another edition only is told that nothing was found, and whoever has it for this
 * edition only can no longer write once the edition is closed. It fails closed: whatever is referred to, also within
 * orders and lists, has to belong to one edition; only who refers to nothing means the current one. Callers whose roles
 * all reach as far as the house cost nothing.
 */
public class EditionScopeInterceptor {

    /** A row for each edition, and one without for whatever has none: one statement, however much is asked about. */
    private static final String EDITIONS = """
            SELECT edition_of(thing) AS edition FROM unnest(CAST(?1 AS uuid[])) AS thing
             UNION
            SELECT e.id FROM unnest(string_to_array(?2, ?3)) AS asked LEFT JOIN edition e ON e.code = asked
            """;

    private static final String SEPARATOR = "|";

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
        EditionReferences asked = EditionReferences.of(call.getMethod(), call.getParameters());
        boolean ofTheHouse = Arrays.stream(allowed.value()).anyMatch(caller::isOfTheHouse);
        Long edition = asked.isEmpty() ? current.id().orElse(null) : edition(asked, ofTheHouse);
        Long before = caller.asksOf(edition);
        try {
            if (Arrays.stream(allowed.value()).noneMatch(caller::reaches)) {
                throw new Refusal.NotFound();
            }
            // a role limited to an edition allows reading only once the edition is closed
            if (!ofTheHouse && changes(call.getMethod()) && isOver(edition)) {
                throw new Refusal("edition-over");
            }
            return call.proceed();
        } finally {
            caller.asksOf(before);
        }
    }

    private static boolean changes(Method verb) {
        Writes writes = verb.getAnnotation(Writes.class);
        return writes != null && !writes.trace() && !writes.whenClosed();
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

    /**
     * The one edition of all that is asked about. What belongs to another one as well, or to none, is not there; only who has
     * the role for the whole house may ask about what belongs to none.
     */
    private Long edition(EditionReferences asked, boolean ofTheHouse) {
        List<?> editions = em.createNativeQuery(EDITIONS)
                .setParameter(1, asked.things().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(2, String.join(SEPARATOR, asked.codes()))
                .setParameter(3, SEPARATOR)
                .getResultList();
        if (ofTheHouse && editions.contains(null)) {
            return null;
        }
        if (editions.size() != 1 || !(editions.get(0) instanceof Number edition)) {
            throw new Refusal.NotFound();
        }
        return edition.longValue();
    }
}
