package be.egmont.person;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Person;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.person.OwnPerson.OwnChoice;
import be.egmont.person.PersonEvent.PersonChanged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What somebody says of himself, and nobody guesses: how he is addressed, at which number he is called, whether he may be photographed.
 * It is about the caller, whatever his roles reach; whoever acts for somebody else neither reads nor says it.
 */
@Stateless
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER})
public class OwnDetails {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Event<PersonEvent> events;

    /**
     * What is written of the caller.
     *
     * @throws Refusal.NotFound when his account is that of no person
     */
    public OwnPerson view() {
        Person person = own();
        return new OwnPerson(
                person.version(),
                person.name(),
                person.email(),
                person.letterLanguage(),
                new OwnChoice(person.addressForm(), person.phone(), person.photo()));
    }

    /**
     * The caller says it otherwise; also, with what he had said before, takes that back.
     *
     * @param version the version that the caller has seen
     */
    @Writes(whenClosed = true)
    public void change(int version, OwnChoice choice) {
        Person person = own();
        person.expect(version);
        if (choice.addressForm() == null) {
            throw new Refusal("invalid-notnull").at("addressForm");
        }
        String phone = PersonData.filled(choice.phone());
        PersonData.check(phone);
        person.isAddressed(choice.addressForm());
        person.isCalledAt(phone);
        person.isPhotographed(choice.photo());
        ConstraintViolations.flush(em);
        events.fire(new PersonChanged(person.reference()));
    }

    private Person own() {
        if (caller.behalf().isPresent()) {
            throw new Refusal.NotFound();
        }
        return caller.personId().map(id -> em.find(Person.class, id)).orElseThrow(Refusal.NotFound::new);
    }
}
