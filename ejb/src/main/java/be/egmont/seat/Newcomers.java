package be.egmont.seat;

import be.egmont.access.Caller;
import be.egmont.access.Person;
import be.egmont.access.Role;
import be.egmont.attendance.BadgeNumbers;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.post.Capacity;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Who may join a delegation: for an organiser everybody who does not take part in the edition yet, for its manager those only who
 * hold or held a function at its post or organisation. A person whom nobody knows is made by name and mail.
 */
final class Newcomers {

    private static final String FORMER_BADGES =
            "SELECT participant ->> 'badge' AS badge FROM former_member WHERE edition_id = ?1";

    /** Everybody, with where he works now, else where he worked last. */
    static final String PEOPLE = """
            SELECT q.reference, q.given_name || ' ' || q.family_name AS name, q.email,
                   coalesce(p.city_fr, o.name_fr) AS seat_fr, coalesce(p.city_nl, o.name_nl) AS seat_nl,
                   coalesce(p.city_de, o.name_de) AS seat_de, coalesce(p.city_en, o.name_en) AS seat_en
              FROM person q
              LEFT JOIN LATERAL (
                   SELECT x.post_id, x.organisation_id FROM appointment x
                    WHERE x.person_id = q.id ORDER BY x.to_date IS NOT NULL, x.from_date DESC LIMIT 1) a ON true
              LEFT JOIN post p ON p.id = a.post_id
              LEFT JOIN organisation o ON o.id = a.organisation_id
            """;

    private static final String CANDIDATES = PEOPLE + """
             WHERE NOT EXISTS (SELECT 1 FROM participant t WHERE t.person_id = q.id AND t.edition_id = ?1)
               AND (?2 OR EXISTS (SELECT 1 FROM appointment s JOIN delegation d ON d.id = ?3
                                   WHERE s.person_id = q.id
                                     AND (s.post_id = d.post_id OR s.organisation_id = d.organisation_id)))
             ORDER BY q.family_name, q.given_name, q.id
            """;

    private final EntityManager em;
    private final Caller caller;

    Newcomers(EntityManager em, Caller caller) {
        this.em = em;
        this.caller = caller;
    }

    List<Newcomer> of(Delegation delegation) {
        return RowReader.of(em, CANDIDATES, delegation.edition().id(), caller.is(Role.ORGANISER), delegation.id())
                .map(in -> new Newcomer(
                        in.reference("reference"), in.text("name"), in.text("email"), in.translated("seat")))
                .toList();
    }

    /**
     * The person who is meant, known or made.
     *
     * @param field where nobody is meant
     * @throws Refusal at {@code person} when he may not join, at a field of the new person when it does not do
     */
    Person person(Delegation delegation, UUID known, NewPerson made, String field) {
        if (known == null) {
            if (made == null || made.isEmpty()) {
                throw new Refusal("seat-who").at(field);
            }
            return make(made);
        }
        if (of(delegation).stream().noneMatch(one -> one.person().equals(known))) {
            throw new Refusal("seat-who").at("person");
        }
        return References.find(em, Person.class, known).orElseThrow(Refusal.NotFound::new);
    }

    private Person make(NewPerson made) {
        Person person = made.person();
        if (made.address() != null && isKnown(made.address())) {
            throw new Refusal("seat-address-known", made.address()).at("email");
        }
        em.persist(person);
        return person;
    }

    private boolean isKnown(String address) {
        return !em.createQuery("SELECT q.id FROM Person q WHERE LOWER(q.email) = :address", Long.class)
                .setParameter("address", address.toLowerCase(Locale.ROOT))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** He takes part, with a badge of his own. */
    static Participant join(EntityManager em, Delegation delegation, Person person, Capacity capacity) {
        String edition = delegation.edition().code();
        BadgeNumbers badges = BadgeNumbers.of(em, delegation.edition());
        // whoever was taken out may be put back, with his badge
        RowReader.of(em, FORMER_BADGES, delegation.edition().id())
                .forEach(in -> badges.given(edition, in.text("badge")));
        Participant made = new Participant(delegation, person, capacity, false, badges.next(edition));
        em.persist(made);
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, Refusal.Stale::new);
        return made;
    }
}
