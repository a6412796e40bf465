package be.egmont.meeting;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * Where the caller sits in an edition.
 *
 * @param speaks whether he may ask and answer for his delegation: its head, its manager, or any representative of an
 *     organisation
 */
record Seat(Participant participant, boolean speaks) {

    static Optional<Seat> of(EntityManager em, Caller caller, String edition) {
        return caller.personId()
                .flatMap(person -> em.createQuery(
                                "SELECT p FROM Participant p WHERE p.person.id = :person AND p.edition.code = :edition",
                                Participant.class)
                        .setParameter("person", person)
                        .setParameter("edition", edition)
                        .getResultStream()
                        .findFirst()
                        .map(found -> new Seat(found, speaks(caller, found))));
    }

    private static boolean speaks(Caller caller, Participant participant) {
        return caller.is(Role.DELEGATION_MANAGER)
                || (caller.is(Role.PARTICIPANT)
                        && (participant.leads() || !participant.delegation().isOfPost()));
    }

    Delegation delegation() {
        return participant.delegation();
    }
}
