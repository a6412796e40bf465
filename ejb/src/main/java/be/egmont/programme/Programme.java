package be.egmont.programme;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.edition.Edition;
import be.egmont.edition.Editions;
import be.egmont.edition.PlacesLock;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.programme.ProgrammeEvent.InvitationAnswered;
import be.egmont.programme.ProgrammeEvent.ProgrammeReleased;
import be.egmont.programme.ProgrammeEvent.SessionMoved;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The boundary of the programme. The organiser reads and changes the working programme; everybody else reads the last
 * release, as far as it concerns them. The administrator's role gives no access.
 */
@Stateless
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Programme {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    @Inject
    private SessionPlaces places;

    @Inject
    private Clock clock;

    @Inject
    private Event<ProgrammeEvent> events;

    /** The programme of the current edition. */
    public ProgrammeView current() {
        return queries().read(editions.current());
    }

    /** The programme of the edition with that code. */
    public ProgrammeView of(@EditionCode String edition) {
        return queries().read(editions.withCode(edition));
    }

    /** One session of the edition with that code. */
    public SessionRow session(@EditionCode String edition, String code) {
        return of(edition).session(code).orElseThrow(Refusal.NotFound::new);
    }

    /** The rooms of the venue. */
    public List<RoomRow> rooms() {
        return queries().rooms();
    }

    /** Every room, free or taken, for that session at that time. */
    @RolesAllowed(Role.ORGANISER)
    public List<RoomChoice> roomsFor(UUID session, Period when) {
        return moves().choices(find(session), when);
    }

    /**
     * Answers an invitation: the caller his own or that of one for whom he stands in there, or, as manager of his delegation, that of
     * one who belongs to it.
     *
     * @param version the version of the invitation that he has seen
     * @return what came of it: who comes may have to wait for a place
     * @throws Refusal.NotFound when the participant is not one whom the caller may answer for
     * @throws Refusal {@code answer-late} once the session has begun, {@code asking-over} to who asks for a place after the moment
     *     until which that was possible, but to the team
     */
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
    @Writes
    public Answered answer(UUID participant, UUID session, int version, Answer answer) {
        Invitation invitation = em.createQuery(
                        "SELECT i FROM Invitation i WHERE i.session.reference = :session"
                                + " AND i.participant.reference = :participant",
                        Invitation.class)
                .setParameter("session", session)
                .setParameter("participant", participant)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        if (!standsIn(invitation)) {
            Guests.meant(new Guests(em, caller).of(invitation.editionId()), participant);
        }
        invitation.expect(version);
        Asking asking = invitation.session().asking();
        if (answer == Answer.YES && asking.isOver(clock.instant()) && !caller.is(Role.ORGANISER)) {
            throw new Refusal("asking-over", asking.until());
        }
        places.answer(invitation, answer, isOnBehalf(invitation));
        events.fire(new InvitationAnswered(session, participant));
        return new Answered(invitation.version(), Standing.of(invitation.answer(), invitation.isWaiting()));
    }

    private boolean isOnBehalf(Invitation invitation) {
        return caller.behalf().isPresent()
                || !invitation
                        .participant()
                        .person()
                        .id()
                        .equals(caller.personId().orElse(null));
    }

    private boolean standsIn(Invitation invitation) {
        return !RowReader.of(
                        em,
                        "SELECT 1 AS one FROM stand_in x JOIN participant t ON t.id = x.substitute_id"
                                + " WHERE x.session_id = ?1 AND x.represented_id = ?2 AND t.person_id = ?3"
                                + " AND x.until IS NULL",
                        invitation.session().id(),
                        invitation.participant().id(),
                        caller.personId().orElse(-1L))
                .toList()
                .isEmpty();
    }

    /**
     * The organiser moves a session in the working programme: to another time, to other rooms, or both.
     *
     * @param version the version of the session that he has seen
     * @param rooms the codes of the rooms, all that it takes from now on
     */
    @RolesAllowed(Role.ORGANISER)
    @Writes
    public void move(UUID session, int version, Period when, Set<String> rooms) {
        Session moved = find(session);
        moved.expect(version);
        moves().move(moved, when, rooms, clock.instant());
        events.fire(new SessionMoved(session));
    }

    /**
     * Releases the working programme as the next version.
     *
     * @param version the version of the edition that the organiser has seen
     */
    @RolesAllowed(Role.ORGANISER)
    @Writes
    public void release(UUID edition, int version) {
        Edition released = em.createQuery("SELECT e FROM Edition e WHERE e.reference = :edition", Edition.class)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        released.expect(version);
        PlacesLock.hold(em, released);
        new Releases(em).release(released, clock.instant(), caller.name());
        places.settle(released);
        events.fire(new ProgrammeReleased(edition));
    }

    private Session find(UUID session) {
        return References.find(em, Session.class, session).orElseThrow(Refusal.NotFound::new);
    }

    private ProgrammeQueries queries() {
        return new ProgrammeQueries(em, caller);
    }

    private Moves moves() {
        return new Moves(em);
    }
}
