package be.egmont.seat;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Person;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.post.Appointment;
import be.egmont.post.Post;
import be.egmont.seat.SeatEvent.AppointmentChanged;
import be.egmont.seat.SeatEvent.AppointmentMade;
import be.egmont.seat.SeatEvent.AppointmentRemoved;
import be.egmont.stakeholder.Organisation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who has which function where, from when to when, written by hand: also of the past, and of people who take part in no edition. A
 * function belongs to no edition, so it takes the role of an organiser for the whole house. Who leads a delegation is not decided here
 * but in {@link Seats}, where invitations and meetings pass on with the lead.
 */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Appointments {

    /** SQLSTATE of a row that something refers to. */
    private static final Set<String> REFERRED = Set.of("23503");

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Event<SeatEvent> events;

    /** All functions of a person, or at a post or an organisation: those without an end first, then the last that ended. */
    public List<AppointmentRow> list(AppointmentSearch search) {
        guard();
        return AppointmentQueries.list(em, search);
    }

    /** One of them. */
    public AppointmentRow view(UUID appointment) {
        guard();
        find(appointment);
        return AppointmentQueries.one(em, appointment);
    }

    /** Who can have one: everybody, by name. */
    public List<Newcomer> candidates() {
        guard();
        return AppointmentQueries.candidates(em);
    }

    /** Where somebody can have one: posts, then organisations. */
    public List<PlaceRow> places() {
        guard();
        return AppointmentQueries.places(em);
    }

    /**
     * Somebody has a function somewhere.
     *
     * @return the reference
     * @throws Refusal at the field that does not do: {@code appointment-seat} when somebody else is head of that post then,
     *     {@code appointment-twice} when he is the same there already
     */
    @Writes
    public UUID create(AppointmentOrder order) {
        guard();
        AppointmentData data = order.data();
        data.check();
        Person person = References.find(em, Person.class, order.person())
                .orElseThrow(() -> new Refusal("seat-who").at("person"));
        Appointment made = order.postCode() == null
                ? Appointment.atOrganisation(
                        place(Organisation.class, order.organisationCode()).id(),
                        person,
                        data.capacity(),
                        data.function(),
                        data.from())
                : Appointment.at(
                        place(Post.class, order.postCode()),
                        person,
                        data.capacity(),
                        data.function(),
                        data.from(),
                        data.functionsSince());
        made.ends(data.to());
        expectFree(made.reference(), order);
        em.persist(made);
        flush();
        events.fire(new AppointmentMade(made.reference()));
        return made.reference();
    }

    private <T> T place(Class<T> type, String code) {
        return em.createQuery("SELECT x FROM " + type.getSimpleName() + " x WHERE x.code = :code", type)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal("appointment-where").at("place"));
    }

    /**
     * Puts right what was written of a function, or writes its end; also, with what was written before, takes a change back.
     *
     * @param version the version that the caller has seen
     * @throws Refusal as {@link #create}
     */
    @Writes
    public void change(UUID appointment, int version, AppointmentData data) {
        guard();
        Appointment found = find(appointment);
        found.expect(version);
        data.check();
        expectFree(
                appointment,
                new AppointmentOrder(
                        found.person().reference(),
                        found.post() == null ? null : found.post().code(),
                        found.post() == null
                                ? em.find(Organisation.class, found.organisationId())
                                        .code()
                                : null,
                        data));
        found.becomes(
                data.capacity(), data.function(), data.from(), found.post() == null ? null : data.functionsSince());
        found.ends(data.to());
        flush();
        events.fire(new AppointmentChanged(appointment));
    }

    /**
     * Removes a function that nobody ever had: one that was written by mistake.
     *
     * @param version the version that the caller has seen
     * @throws Refusal {@code appointment-used} when a change of head has brought or ended it
     */
    @Writes
    public void remove(UUID appointment, int version) {
        guard();
        Appointment found = find(appointment);
        found.expect(version);
        UUID person = found.person().reference();
        em.remove(found);
        ConstraintViolations.flush(em, REFERRED, () -> new Refusal("appointment-used"));
        events.fire(new AppointmentRemoved(person));
    }

    private void expectFree(UUID appointment, AppointmentOrder order) {
        AppointmentQueries.beside(em, appointment, order).stream().findFirst().ifPresent(other -> {
            throw other.person().equals(order.person())
                    ? new Refusal("appointment-twice", other.data().from()).at("from")
                    : new Refusal("appointment-seat", other.name(), other.data().from()).at("from");
        });
    }

    /** Two at once who each found the seat free: the second is told to look again. */
    private void flush() {
        ConstraintViolations.flush(em, ConstraintViolations.OVERLAP, Refusal.Stale::new);
    }

    private Appointment find(UUID appointment) {
        return References.find(em, Appointment.class, appointment).orElseThrow(Refusal.NotFound::new);
    }

    /** A function is in no scope, so a role for one edition is not enough. */
    private void guard() {
        if (!caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
    }
}
