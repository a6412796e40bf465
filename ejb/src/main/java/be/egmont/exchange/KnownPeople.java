package be.egmont.exchange;

import be.egmont.access.Person;
import be.egmont.attendance.BadgeNumbers;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.persistence.RowReader;
import be.egmont.post.Appointment;
import be.egmont.post.Post;
import be.egmont.stakeholder.Organisation;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everybody who is known when a file with people comes in, with functions and delegations, by what a row may call them. Who takes part
 * in an edition is read once a row names it: most files are of one, and there are twenty.
 */
final class KnownPeople {

    /** Of all editions, whoever has ever taken part for a post or an organisation. */
    private static final String BY_PLACE = """
            SELECT DISTINCT p.code AS post, o.code AS organisation, t.person_id
              FROM participant t
              JOIN delegation d ON d.id = t.delegation_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
             ORDER BY t.person_id
            """;

    private final EntityManager em;
    private final Set<String> read = new HashSet<>();
    private final Map<String, Edition> editions;
    private final Map<String, Post> posts;
    private final Map<String, Organisation> organisations;
    private final Map<Long, String> organisationCodes = new HashMap<>();
    private final Map<String, Delegation> delegations = new HashMap<>();
    private final Map<UUID, Person> byReference = new HashMap<>();
    private final Map<String, Person> bySubject = new HashMap<>();
    private final Map<String, Person> byMail = new HashMap<>();
    private final Map<String, Person> byPlaceAndName = new HashMap<>();
    private final Map<String, List<Appointment>> appointments = new HashMap<>();
    private final Map<String, Participant> participants = new HashMap<>();
    private final BadgeNumbers badges = new BadgeNumbers();

    KnownPeople(EntityManager em) {
        this.em = em;
        editions = all(Edition.class, Edition::code);
        posts = all(Post.class, Post::code);
        organisations = all(Organisation.class, Organisation::code);
        organisations.values().forEach(organisation -> organisationCodes.put(organisation.id(), organisation.code()));
        all("SELECT p FROM Person p", Person.class).forEach(this::know);
        all("SELECT a FROM Appointment a JOIN FETCH a.person ORDER BY a.from", Appointment.class)
                .forEach(this::know);
        Map<Long, Person> people =
                byReference.values().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        RowReader.of(em, BY_PLACE).forEach(in -> {
            Person person = people.get(in.id("person_id"));
            byPlaceAndName.putIfAbsent(
                    (in.isNull("post") ? place(false, in.text("organisation")) : place(true, in.text("post"))) + " "
                            + person.name(),
                    person);
        });
    }

    /** Reads who takes part in an edition, unless that is known. */
    void read(String edition) {
        if (!read.add(edition)) {
            return;
        }
        em.createQuery(
                        "SELECT d FROM Delegation d JOIN FETCH d.edition LEFT JOIN FETCH d.post"
                                + " LEFT JOIN FETCH d.organisation WHERE d.edition.code = :edition",
                        Delegation.class)
                .setParameter("edition", edition)
                .getResultStream()
                .forEach(delegation -> delegations.put(key(delegation), delegation));
        em.createQuery(
                        "SELECT p FROM Participant p JOIN FETCH p.person JOIN FETCH p.edition WHERE p.edition.code = :edition",
                        Participant.class)
                .setParameter("edition", edition)
                .getResultStream()
                .forEach(this::know);
    }

    private <E> Map<String, E> all(Class<E> type, Function<E, String> code) {
        return all("SELECT e FROM " + type.getSimpleName() + " e", type).stream()
                .collect(Collectors.toMap(code, Function.identity()));
    }

    private <E> List<E> all(String query, Class<E> type) {
        return em.createQuery(query, type).getResultList();
    }

    private void know(Person person) {
        byReference.put(person.reference(), person);
        if (person.subject() != null) {
            bySubject.put(person.subject(), person);
        }
        if (person.email() != null) {
            byMail.put(person.email().toLowerCase(Locale.ROOT), person);
        }
    }

    private void know(Appointment appointment) {
        String place = appointment.post() != null
                ? place(true, appointment.post().code())
                : place(false, organisationCodes.get(appointment.organisationId()));
        appointments.computeIfAbsent(place, key -> new ArrayList<>()).add(appointment);
        byPlaceAndName.put(place + " " + appointment.person().name(), appointment.person());
    }

    private void know(Participant participant) {
        String edition = participant.edition().code();
        participants.put(edition + " " + participant.person().reference(), participant);
        badges.given(edition, participant.badge());
    }

    boolean knows(UUID reference) {
        return byReference.containsKey(reference);
    }

    /** The person that the row means; null for nobody known. */
    Person find(PeopleImport.Entry entry) {
        return bySubject.getOrDefault(entry.subject(), named(entry));
    }

    /** The same, whatever account it names. */
    Person named(PeopleImport.Entry entry) {
        if (entry.reference() != null) {
            return byReference.get(entry.reference());
        }
        Person person = entry.email() == null ? null : byMail.get(entry.email());
        return person != null ? person : byPlaceAndName.get(place(entry.ofPost(), entry.place()) + " " + entry.name());
    }

    /** The functions that anybody has or had at the place of the row, the earliest first. */
    List<Appointment> appointments(PeopleImport.Entry entry) {
        return appointments.getOrDefault(place(entry.ofPost(), entry.place()), List.of());
    }

    /** As whom the person takes part in the edition of the row; null when not. */
    Participant participant(PeopleImport.Entry entry, Person person) {
        read(entry.edition());
        return participants.get(entry.edition() + " " + person.reference());
    }

    /** Who takes part in the editions that were read. */
    Iterable<Participant> participants() {
        return participants.values();
    }

    /** That of the row, which begins to be if it was not there. */
    Delegation delegation(PeopleImport.Entry entry) {
        read(entry.edition());
        return delegations.computeIfAbsent(entry.delegation(), key -> {
            Edition edition = editions.get(entry.edition());
            Delegation made = entry.ofPost()
                    ? new Delegation(edition, posts.get(entry.place()))
                    : new Delegation(edition, organisations.get(entry.place()));
            em.persist(made);
            return made;
        });
    }

    /** The post of the row. */
    Post post(PeopleImport.Entry entry) {
        return posts.get(entry.place());
    }

    /** The organisation of the row. */
    Organisation organisation(PeopleImport.Entry entry) {
        return organisations.get(entry.place());
    }

    BadgeNumbers badges() {
        return badges;
    }

    /**
     * What is known of the person of a row that the file may have no column for: the answer, and what else there is of the
     * function, unless the row tells of a new one. Mail address and account stay by themselves where a row does not say them.
     */
    Cells stored(PeopleImport.Entry entry) {
        Cells cells = new Cells();
        Person person = find(entry);
        if (person == null) {
            return cells;
        }
        Participant participant = participant(entry, person);
        if (participant != null) {
            cells.put("rsvp", participant.rsvp());
        }
        if (entry.isAppointed()) {
            List<Appointment> own = appointments(entry).stream()
                    .filter(held -> held.person().equals(person))
                    .toList();
            own.stream()
                    .filter(held ->
                            held.capacity() == entry.capacity() && held.from().equals(entry.from()))
                    .findFirst()
                    .or(() -> own.stream()
                            .filter(held -> held.to() == null && !held.from().isBefore(entry.from()))
                            .findFirst())
                    .ifPresent(held -> cells.put("function", held.function())
                            .put("to", held.to())
                            .put("functions_since", entry.ofPost() ? held.functionsSince() : null));
        }
        return cells;
    }

    static String key(Delegation delegation) {
        return delegation.edition().code()
                + (delegation.isOfPost()
                        ? " post " + delegation.post().code()
                        : " organisation " + delegation.organisation().code());
    }

    private static String place(boolean ofPost, String code) {
        return (ofPost ? "post " : "organisation ") + code;
    }
}
