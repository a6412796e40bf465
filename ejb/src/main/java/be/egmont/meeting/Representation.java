package be.egmont.meeting;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the caller sits in an edition: with the delegation to which he belongs, and with those that are given to him to
 * manage.
 *
 * @param speaks whether he may ask and answer for the delegation: its head, its manager, or any representative of an
 *     organisation
 */
record Representation(Delegation delegation, boolean speaks) {

    /** The one from which he asks: where he may speak, else where he belongs. */
    static Optional<Representation> of(EntityManager em, Caller caller, String edition) {
        List<Representation> seats = all(em, caller, edition);
        return seats.stream()
                .filter(Representation::speaks)
                .findFirst()
                .or(() -> seats.stream().findFirst());
    }

    /** All of them, the one to which he belongs first. */
    static List<Representation> all(EntityManager em, Caller caller, String edition) {
        List<Representation> seats = new ArrayList<>();
        caller.personId()
                .flatMap(person -> em.createQuery(
                                "SELECT p FROM Participant p JOIN FETCH p.person JOIN FETCH p.delegation d"
                                        + " LEFT JOIN FETCH d.post LEFT JOIN FETCH d.organisation"
                                        + " WHERE p.person.id = :person AND p.edition.code = :edition",
                                Participant.class)
                        .setParameter("person", person)
                        .setParameter("edition", edition)
                        .getResultStream()
                        .findFirst())
                .ifPresent(found -> seats.add(new Representation(found.delegation(), speaks(caller, found))));
        if (!caller.managedPosts().isEmpty() || !caller.managedOrganisations().isEmpty()) {
            em.createQuery("SELECT d FROM Delegation d WHERE d.edition.code = :edition", Delegation.class)
                    .setParameter("edition", edition)
                    .getResultStream()
                    .filter(delegation -> delegation.isManagedBy(caller))
                    .filter(delegation -> seats.stream()
                            .noneMatch(
                                    seat -> seat.speaks() && seat.delegation().equals(delegation)))
                    .forEach(delegation -> seats.add(0, new Representation(delegation, true)));
        }
        return seats;
    }

    private static boolean speaks(Caller caller, Participant participant) {
        return caller.is(Role.DELEGATION_MANAGER)
                || (caller.is(Role.PARTICIPANT)
                        && (participant.leads() || !participant.delegation().isOfPost()));
    }
}
