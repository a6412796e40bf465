package be.egmont.delegation;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.DelegationEvent.RsvpAnswered;
import be.egmont.edition.Edition;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.edition.PlacesLock;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
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
import java.util.List;
import java.util.UUID;

/** On which days participants are there: said by themselves, by their manager or by an organiser. */
@Stateless
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER})
public class Stays {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DelegationEvent> events;

    /** The stays of the members of a delegation of that edition; none when the reader does not see all of it. */
    public List<StayRow> ofDelegation(@EditionCode String edition, UUID delegation) {
        return statements().ofDelegation(delegation, DelegationVisibility.of(em, caller, edition));
    }

    /** The stays of the heads of delegation who come in part, as far as the reader sees their delegations. */
    public List<StayRow> ofHeads(@EditionCode String edition) {
        return statements().ofHeads(edition, DelegationVisibility.of(em, caller, edition));
    }

    /** Who comes in part to the current edition without having said on which days. */
    @RolesAllowed({Role.ORGANISER, Role.PROTOCOL})
    public List<VagueStay> vague() {
        return statements().vague(editions.current().id());
    }

    /**
     * One stay, for who may change it.
     *
     * @throws Refusal.NotFound when the participant is not one whom the caller may answer for
     */
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER})
    public StayView view(UUID participant) {
        Instant now = clock.instant();
        Answering answering = new Answering(em, caller, now);
        Participant who = answering.find(participant);
        Delegation delegation = who.delegation();
        EditionRow edition = editions.withCode(who.edition().code());
        StayStatements statements = statements();
        return new StayView(
                participant,
                who.version(),
                delegation.reference(),
                who.person().name(),
                delegation.isOfPost(),
                delegation.isOfPost()
                        ? delegation.post().code()
                        : delegation.organisation().code(),
                delegation.title(),
                answering.isSelf(who),
                edition.days(),
                LocalDate.ofInstant(now, edition.zone()),
                statements.now(who),
                statements.of(who),
                answering.isTooLate(who.edition()),
                edition.answersBy());
    }

    /**
     * Says on which days a participant is there; all days are the whole edition. Days that are over remain as they were, and so does
     * who was expected at sessions that have begun.
     *
     * @param version the version of the participant that the caller has seen
     * @throws Refusal.NotFound when the participant is not one whom the caller may answer for
     * @throws Refusal.Stale when somebody else answered in the meantime
     * @throws Refusal {@code stay-no-day} without a day, {@code answer-deadline} after the deadline, but to the team
     */
    @Writes
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER})
    public void state(UUID participant, int version, List<LocalDate> days) {
        Instant now = clock.instant();
        Answering answering = new Answering(em, caller, now);
        Participant who = answering.find(participant);
        Edition edition = who.edition();
        answering.expectInTime(edition);
        who.expect(version);
        StayStatements statements = statements();
        Stay stay = Stay.on(
                editions.withCode(edition.code()).days(),
                days,
                statements.now(who),
                LocalDate.ofInstant(now, edition.zone()));
        PlacesLock.hold(em, edition);
        who.answers(stay.rsvp());
        // other days are another version too, although the answer is the same; and of two at once one is told
        em.lock(who, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        ConstraintViolations.flush(em);
        statements.add(who, stay, caller.name(), answering.isOnBehalf(who), now);
        events.fire(new RsvpAnswered(participant));
    }

    private StayStatements statements() {
        return new StayStatements(em);
    }
}
