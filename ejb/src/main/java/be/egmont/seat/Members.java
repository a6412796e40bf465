package be.egmont.seat;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Person;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.delegation.QuotaCheck;
import be.egmont.delegation.Tenures;
import be.egmont.edition.Edition;
import be.egmont.edition.PlacesLock;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.post.Appointment;
import be.egmont.post.Capacity;
import be.egmont.post.Post;
import be.egmont.programme.SessionPlaces;
import be.egmont.seat.SeatEvent.DelegationDiscarded;
import be.egmont.seat.SeatEvent.DelegationOpened;
import be.egmont.seat.SeatEvent.MemberChanged;
import be.egmont.seat.SeatEvent.MemberJoined;
import be.egmont.seat.SeatEvent.MemberLeft;
import be.egmont.stakeholder.Organisation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/** Who is in a delegation: people join it and leave it by hand, and a post or an organisation sends one. */
@Stateless
@RolesAllowed({Role.DELEGATION_MANAGER, Role.ORGANISER})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Members {

    /** SQLSTATE of a row that something refers to. */
    private static final Set<String> REFERRED = Set.of("23503");

    private static final int LONGEST_FUNCTION = 300;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private SessionPlaces places;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<SeatEvent> events;

    /**
     * One member of a delegation that the caller keeps.
     *
     * @throws Refusal.NotFound when there is none
     */
    public MemberView member(UUID member) {
        Participant found = find(member);
        Delegation delegation = found.delegation();
        Appointment held = appointment(found);
        return new MemberView(
                found.reference(),
                found.version(),
                found.person().name(),
                delegation.isOfPost(),
                delegation.isOfPost()
                        ? delegation.post().code()
                        : delegation.organisation().code(),
                delegation.title().copy(),
                found.capacity(),
                held == null || held.function() == null ? null : held.function().copy(),
                new MemberRecord(em, now()).hindrance(found),
                Keeper.isOpen(delegation));
    }

    /**
     * Somebody joins a delegation, with a badge and, where he has none yet, a function at its post or organisation.
     *
     * @return the reference of the participant
     * @throws Refusal {@code seat-who} for nobody who may, {@code member-capacity} for a capacity that only the lead brings,
     *     {@code delegation-quota} when it brings as many as it may
     */
    @Writes
    public UUID add(MemberOrder order) {
        Delegation delegation = new Keeper(em, caller).toChange(order.delegation());
        check(order.capacity(), order.function());
        Person person = new Newcomers(em, caller).person(delegation, order.person(), order.newcomer(), "person");
        Participant made = Newcomers.join(em, delegation, person, order.capacity());
        Appointment held = appointment(made);
        if (held == null) {
            appoint(made, order.function());
        } else if (!isEmpty(order.function())) {
            held.becomes(held.capacity(), order.function(), held.from(), held.functionsSince());
        }
        ConstraintViolations.flush(em);
        QuotaCheck.expect(em, delegation, "person");
        events.fire(new MemberJoined(made.reference()));
        return made.reference();
    }

    private void appoint(Participant made, Translated function) {
        Delegation delegation = made.delegation();
        LocalDate today = LocalDate.ofInstant(now(), delegation.edition().zone());
        em.persist(
                delegation.isOfPost()
                        ? Appointment.at(delegation.post(), made.person(), made.capacity(), function, today, null)
                        : Appointment.atOrganisation(
                                delegation.organisation().id(), made.person(), made.capacity(), function, today));
    }

    /**
     * Somebody has another capacity or function in his delegation; once the edition has begun the capacity is another from now on.
     *
     * @param version of the participant, as it was seen
     */
    @Writes
    public void change(
            UUID member, int version, Capacity capacity, @Unscoped("a text refers to nothing") Translated function) {
        Participant found = find(member);
        Keeper.expectOpen(found.delegation());
        found.expect(version);
        // a function is a row of its own: of two who write it at once the second is told to look again
        em.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (found.capacity() != capacity) {
            check(capacity, function);
            if (found.capacity() == Capacity.HEAD || found.capacity() == Capacity.ACTING_HEAD) {
                throw new Refusal("member-capacity").at("capacity");
            }
            serve(found, capacity);
        }
        check(Capacity.STAFF, function);
        Appointment held = appointment(found);
        if (held == null) {
            appoint(found, function);
        } else {
            Capacity there = held.capacity() == Capacity.HEAD || held.capacity() == Capacity.ACTING_HEAD
                    ? held.capacity()
                    : found.capacity();
            held.becomes(there, function, held.from(), held.functionsSince());
        }
        ConstraintViolations.flush(em);
        events.fire(new MemberChanged(member));
    }

    private void serve(Participant member, Capacity capacity) {
        Edition edition = member.edition();
        Instant now = now();
        boolean begun =
                edition.startsOn() != null && !edition.startsOn().isAfter(LocalDate.ofInstant(now, edition.zone()));
        if (begun) {
            new Tenures(em).change(member, capacity, member.leads(), now, now);
        } else {
            member.serves(capacity, member.leads());
        }
    }

    /** A head comes by taking the lead over. */
    private static void check(Capacity capacity, Translated function) {
        if (capacity == null || capacity == Capacity.HEAD || capacity == Capacity.ACTING_HEAD) {
            throw new Refusal("member-capacity").at("capacity");
        }
        if (function != null) {
            check(function.getFr(), "functionFr");
            check(function.getNl(), "functionNl");
            check(function.getDe(), "functionDe");
            check(function.getEn(), "functionEn");
        }
    }

    private static void check(String text, String field) {
        if (text != null && text.length() > LONGEST_FUNCTION) {
            throw new Refusal("invalid-size", 1, LONGEST_FUNCTION).at(field);
        }
    }

    private static boolean isEmpty(Translated text) {
        return text == null
                || (text.getFr() == null && text.getNl() == null && text.getDe() == null && text.getEn() == null);
    }

    /**
     * Takes somebody out of his delegation, with the invitations to what is to come.
     *
     * @param version of the participant, as it was seen
     * @throws Refusal {@code member-leads}, {@code member-came}, {@code member-meets}, {@code member-expected}, {@code member-led} or
     *     {@code member-evidence} when there is evidence of him
     */
    @Writes
    public void remove(UUID member, int version) {
        Participant found = find(member);
        Keeper.expectOpen(found.delegation());
        found.expect(version);
        UUID delegation = found.delegation().reference();
        Edition edition = found.edition();
        PlacesLock.hold(em, edition);
        new MemberRecord(em, now()).remove(found, caller.name());
        places.settle(edition);
        events.fire(new MemberLeft(delegation));
    }

    /**
     * Undoes that: he is in his delegation again, as he was.
     *
     * @param former the reference that he had
     */
    @Writes
    public void restore(UUID former) {
        MemberRecord kept = new MemberRecord(em, now());
        Delegation delegation = kept.delegation(former);
        new Keeper(em, caller).keep(delegation);
        Keeper.expectOpen(delegation);
        PlacesLock.hold(em, delegation.edition());
        kept.restore(former);
        QuotaCheck.expect(em, delegation, null);
        places.settle(delegation.edition());
        events.fire(new MemberJoined(former));
    }

    /**
     * A post or an organisation sends a delegation to an edition.
     *
     * @param code of the post, or of the organisation
     * @return the reference of the delegation
     * @throws Refusal {@code delegation-there} when it sends one already
     */
    @Writes
    @RolesAllowed(Role.ORGANISER)
    public UUID open(@EditionCode String edition, boolean ofPost, String code) {
        Edition found = one(Edition.class, edition);
        Delegation made = ofPost
                ? new Delegation(found, one(Post.class, code))
                : new Delegation(found, one(Organisation.class, code));
        Keeper.expectOpen(made);
        em.persist(made);
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, () -> new Refusal("delegation-there"));
        events.fire(new DelegationOpened(made.reference()));
        return made.reference();
    }

    /**
     * Undoes that, as long as nothing has come of it.
     *
     * @throws Refusal {@code delegation-used} when something has
     */
    @Writes
    @RolesAllowed(Role.ORGANISER)
    public void discard(UUID delegation) {
        Delegation found = new Keeper(em, caller).toChange(delegation);
        UUID edition = found.edition().reference();
        em.remove(found);
        ConstraintViolations.flush(em, REFERRED, () -> new Refusal("delegation-used"));
        events.fire(new DelegationDiscarded(edition));
    }

    private <T> T one(Class<T> type, String code) {
        return em.createQuery("SELECT x FROM " + type.getSimpleName() + " x WHERE x.code = :code", type)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private Participant find(UUID member) {
        Participant found = References.find(em, Participant.class, member).orElseThrow(Refusal.NotFound::new);
        new Keeper(em, caller).keep(found.delegation());
        return found;
    }

    /** What he holds there without an end; null when he holds nothing. */
    private Appointment appointment(Participant member) {
        Delegation delegation = member.delegation();
        String place = delegation.isOfPost() ? "a.post = :place" : "a.organisationId = :place";
        return em.createQuery(
                        "SELECT a FROM Appointment a WHERE a.person = :person AND a.to IS NULL AND " + place,
                        Appointment.class)
                .setParameter("person", member.person())
                .setParameter(
                        "place",
                        delegation.isOfPost()
                                ? delegation.post()
                                : delegation.organisation().id())
                .getResultStream()
                .max(Comparator.comparing(Appointment::from))
                .orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
