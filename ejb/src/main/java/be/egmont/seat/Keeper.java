package be.egmont.seat;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.delegation.Delegation;
import be.egmont.edition.Status;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.References;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Who keeps a delegation: the organiser, and its manager within his own; nobody once the edition is closed. */
final class Keeper {

    private final EntityManager em;
    private final Caller caller;

    Keeper(EntityManager em, Caller caller) {
        this.em = em;
        this.caller = caller;
    }

    /**
     * One to read, with what can be done about it.
     *
     * @throws Refusal.NotFound when it is not one that the caller keeps
     */
    Delegation delegation(UUID reference) {
        Delegation found = References.find(em, Delegation.class, reference).orElseThrow(Refusal.NotFound::new);
        keep(found);
        return found;
    }

    void keep(Delegation delegation) {
        if (!caller.is(Role.ORGANISER) && !delegation.isManagedBy(caller) && !belongs(delegation)) {
            throw new Refusal.NotFound();
        }
    }

    /**
     * One to change.
     *
     * @throws Refusal {@code edition-over} once its edition is closed
     */
    Delegation toChange(UUID reference) {
        Delegation found = delegation(reference);
        expectOpen(found);
        return found;
    }

    static void expectOpen(Delegation delegation) {
        if (!isOpen(delegation)) {
            throw new Refusal("edition-over");
        }
    }

    static boolean isOpen(Delegation delegation) {
        Status status = delegation.edition().status();
        return status != Status.CLOSED && status != Status.ARCHIVED;
    }

    private boolean belongs(Delegation delegation) {
        return caller.is(Role.DELEGATION_MANAGER)
                && caller.personId()
                        .filter(person -> em.createQuery(
                                                "SELECT COUNT(t) FROM Participant t WHERE t.delegation = :delegation"
                                                        + " AND t.person.id = :person",
                                                Long.class)
                                        .setParameter("delegation", delegation)
                                        .setParameter("person", person)
                                        .getSingleResult()
                                > 0)
                        .isPresent();
    }
}
