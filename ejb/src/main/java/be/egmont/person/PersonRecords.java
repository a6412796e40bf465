package be.egmont.person;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Person;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.person.PersonEvent.PersonChanged;
import be.egmont.person.PersonEvent.PersonCreated;
import be.egmont.person.PersonEvent.PersonDiscarded;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The boundary by which people are written by hand. A person belongs to no edition, so it takes the role of an organiser for the
 * whole house. By which account somebody signs in is not written here: the identity provider says it.
 */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class PersonRecords {

    /** SQLSTATE of a row that others refer to. */
    private static final Set<String> REFERRED_TO = Set.of("23503");

    private static final int SHORTEST_SEARCH = 3;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<PersonEvent> events;

    /** Those that are looked for: a part of them, in the order that is wanted. */
    public PersonList list(PersonSearch search) {
        guard();
        return PersonQueries.list(em, search, today());
    }

    /**
     * People by their name, with or without its accents, or with a wrong letter, whether they take part in an edition or not.
     *
     * @param text at least three letters, else nobody is found
     * @param most how many at most
     */
    public List<PersonRow> search(String text, int most) {
        guard();
        String wanted = text == null ? "" : text.strip();
        return wanted.length() < SHORTEST_SEARCH ? List.of() : PersonQueries.named(em, wanted, most, today());
    }

    /** One person, to be worked on. */
    public KeptPerson view(UUID person) {
        guard();
        Person found = find(person);
        return kept(found, PersonQueries.sender(em, found.id()));
    }

    static KeptPerson kept(Person person) {
        return kept(person, null);
    }

    private static KeptPerson kept(Person person, KeptPerson.Sender sender) {
        return new KeptPerson(
                person.reference(),
                person.version(),
                new PersonData(
                        person.givenName(),
                        person.familyName(),
                        person.email(),
                        person.phone(),
                        person.addressForm(),
                        person.languageRole(),
                        person.language(),
                        person.photo()),
                person.subject(),
                person.isFictitious(),
                sender);
    }

    /**
     * How these are reached, to be taken out as a file: the journal tells it.
     *
     * @throws Refusal {@code marked-none} for nobody
     */
    @Writes(trace = true)
    public List<PersonContact> export(List<UUID> people) {
        guard();
        if (people.isEmpty()) {
            throw new Refusal("marked-none");
        }
        return PersonQueries.contacts(em, people, today());
    }

    /** Whom there is already that the new one may be, the likeliest first. */
    public List<Lookalike> lookalikes(@Valid PersonData data) {
        guard();
        data.check();
        return new Lookalikes(PersonQueries.all(em, today())).of(data);
    }

    /**
     * Enters somebody new. Whoever looks alike has been shown before, so that nobody is entered twice unseen.
     *
     * @param others those who look alike and are somebody else
     * @return the reference
     * @throws Refusal {@code person-likely} when somebody else looks alike too
     */
    @Writes
    public UUID create(@Valid PersonData data, @Unscoped("people are in no edition") Set<UUID> others) {
        guard();
        if (lookalikes(data).stream()
                .anyMatch(found -> !others.contains(found.person().reference()))) {
            throw new Refusal("person-likely");
        }
        Person made = new Person(
                data.givenName(), data.familyName(), data.addressForm(), data.languageRole(), data.language());
        made.isReachedAt(data.email());
        made.isCalledAt(data.phone());
        made.isPhotographed(data.photo());
        em.persist(made);
        ConstraintViolations.flush(em);
        others.forEach(other -> Distinctions.add(em, made.reference(), other, clock.instant(), caller.name()));
        events.fire(new PersonCreated(made.reference()));
        return made.reference();
    }

    /**
     * Changes what is written of a person; also, with what was written before, takes a change back.
     *
     * @param version the version that the caller has seen
     * @throws Refusal at the field that does not do
     */
    @Writes
    public void change(UUID person, int version, @Valid PersonData data) {
        guard();
        Person found = find(person);
        found.expect(version);
        data.check();
        found.isCalled(data.givenName(), data.familyName(), data.addressForm(), data.languageRole(), data.language());
        found.isReachedAt(data.email());
        found.isCalledAt(data.phone());
        found.isPhotographed(data.photo());
        ConstraintViolations.flush(em);
        events.fire(new PersonChanged(person));
    }

    /**
     * Takes back that somebody was entered, as long as nothing refers to him.
     *
     * @param version the version that the caller has seen
     * @throws Refusal {@code person-used} when something does
     */
    @Writes
    public void discard(UUID person, int version) {
        guard();
        Person found = find(person);
        found.expect(version);
        if (found.subject() != null) {
            throw new Refusal("person-used");
        }
        em.remove(found);
        ConstraintViolations.flush(em, REFERRED_TO, () -> new Refusal("person-used"));
        Distinctions.forget(em, person);
        events.fire(new PersonDiscarded(person));
    }

    private Person find(UUID person) {
        return References.find(em, Person.class, person).orElseThrow(Refusal.NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A person is in no scope, so a role for one edition is not enough. */
    private void guard() {
        if (!caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
    }
}
