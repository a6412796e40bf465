package be.egmont.delegation;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import jakarta.persistence.EntityManager;

/** Who manages a delegation: to whom it was given, and who has the role and belongs to it; the only place that decides it. */
public final class DelegationManagers {

    private DelegationManagers() {}

    /** Whether the caller is one of them in the edition that he asks about. */
    public static boolean includes(EntityManager em, Caller caller, Delegation delegation) {
        return delegation.isManagedBy(caller)
                || (caller.is(Role.DELEGATION_MANAGER) && belongs(em, caller, delegation));
    }

    private static boolean belongs(EntityManager em, Caller caller, Delegation delegation) {
        return em.createQuery(
                                "SELECT COUNT(t) FROM Participant t WHERE t.delegation = :delegation"
                                        + " AND t.person.id = :person",
                                Long.class)
                        .setParameter("delegation", delegation)
                        .setParameter("person", caller.personId().orElse(-1L))
                        .getSingleResult()
                > 0;
    }
}
