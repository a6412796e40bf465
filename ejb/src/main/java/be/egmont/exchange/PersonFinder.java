package be.egmont.exchange;

import be.egmont.access.Person;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds people by their reference, the identifier with which they sign in, or their mail address where it is theirs alone. */
final class PersonFinder {

    private final Map<String, Person> byName = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    PersonFinder(EntityManager em) {
        List<Person> all =
                em.createQuery("SELECT p FROM Person p", Person.class).getResultList();
        for (Person person : all) {
            if (person.email() != null) {
                String mail = person.email().toLowerCase(Locale.ROOT);
                if (byName.put(mail, person) != null) {
                    shared.add(mail);
                }
            }
        }
        for (Person person : all) {
            if (person.subject() != null) {
                byName.put(person.subject(), person);
                shared.remove(person.subject());
            }
            byName.put(person.reference().toString(), person);
        }
    }

    /** Null when there is none, or more than one. */
    Person find(String called) {
        Person exact = byName.get(called);
        String mail = called.toLowerCase(Locale.ROOT);
        return shared.contains(mail) ? null : exact != null ? exact : byName.get(mail);
    }

    /** Why nobody was found. */
    String fault(String called) {
        return shared.contains(called.toLowerCase(Locale.ROOT)) ? "person-shared" : "unknown-person";
    }
}
