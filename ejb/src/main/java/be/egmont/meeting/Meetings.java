package be.egmont.meeting;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.OnBehalfOf;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Reason;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.MeetingEvent.MeetingRequested;
import be.egmont.meeting.MeetingEvent.RequestAccepted;
import be.egmont.meeting.MeetingEvent.RequestApproved;
import be.egmont.meeting.MeetingEvent.RequestDeclined;
import be.egmont.meeting.MeetingEvent.RequestRefused;
import be.egmont.meeting.MeetingEvent.RequestReopened;
import be.egmont.meeting.MeetingEvent.RequestWithdrawn;
import be.egmont.persistence.ConstraintViolations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The door to requests: a side asks, an organiser vets, the other side answers. Everybody sees the requests of his own
 * delegation, the asked side from the moment an organiser has put them to it; the organiser sees all of them. Where and
 * when the two then meet is the affair of the package {@code timetable}.
 */
@Stateless
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Meetings {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<MeetingEvent> events;

    /**
     * Asks for a meeting on behalf of the caller's delegation.
     *
     * @return the reference of the request
     * @throws Refusal {@code meeting-already-open} when the two have an open request, whoever asked, {@code meeting-deadline}
     *     after the day until which requests were taken, but to the team
     */
    @Writes
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
    public UUID request(@Valid RequestMeeting order) {
        EditionRow edition = editions.current();
        if (!edition.isLive()) {
            throw new Refusal("meeting-edition-closed", edition.name());
        }
        if (isTooLate(edition)) {
            throw new Refusal("meeting-deadline", edition.requestsBy());
        }
        Delegation asking = seat(edition).delegation();
        Delegation asked = em.createQuery(
                        "SELECT d FROM Delegation d WHERE d.reference = :partner AND d.edition.id = :edition",
                        Delegation.class)
                .setParameter("partner", order.partner())
                .setParameter("edition", edition.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal("meeting-partner-unknown").at("partner"));
        MeetingRequest request = new MeetingRequest(asking, asked, order, caller.name(), clock.instant());
        if (hasOpenRequest(asking, asked)) {
            throw alreadyOpen(asked);
        }
        em.persist(request);
        note(request, Step.REQUESTED, null);
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, () -> alreadyOpen(asked));
        events.fire(new MeetingRequested(request.reference()));
        return request.reference();
    }

    private boolean isTooLate(EditionRow edition) {
        return !caller.is(Role.ORGANISER) && edition.requests().isOver(clock.instant());
    }

    private static Refusal alreadyOpen(Delegation asked) {
        return new Refusal("meeting-already-open", asked.title()).at("partner");
    }

    private boolean hasOpenRequest(Delegation one, Delegation other) {
        return em.createQuery(
                                "SELECT COUNT(q) FROM MeetingRequest q WHERE q.state IN :open"
                                        + " AND ((q.asking = :one AND q.asked = :other)"
                                        + " OR (q.asking = :other AND q.asked = :one))",
                                Long.class)
                        .setParameter(
                                "open",
                                List.of(
                                        RequestState.SUBMITTED,
                                        RequestState.APPROVED,
                                        RequestState.ACCEPTED,
                                        RequestState.SCHEDULED))
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .getSingleResult()
                > 0;
    }

    /** Approves a request and forwards it to the other side. */
    @Writes
    @RolesAllowed(Role.ORGANISER)
    public void approve(UUID request, int version) {
        MeetingRequest found = find(request, version);
        found.approve(caller.name(), clock.instant());
        finish(found, Step.APPROVED, null, new RequestApproved(request));
    }

    /** Refuses it, with a reason for the asking side. */
    @Writes
    @RolesAllowed(Role.ORGANISER)
    public void refuse(UUID request, int version, String reason) {
        MeetingRequest found = find(request, version);
        String why = reason(reason);
        found.refuse(why, caller.name(), clock.instant());
        finish(found, Step.REFUSED, why, new RequestRefused(request));
    }

    /**
     * Takes an approval or a refusal back, as long as the other side has not answered; both stay in the history.
     *
     * @throws Refusal {@code meeting-already-open} when the two have another open request by now
     */
    @Writes
    @RolesAllowed(Role.ORGANISER)
    public void reopen(UUID request, int version) {
        MeetingRequest found = find(request, version);
        if (!found.state().isOpen() && hasOpenRequest(found.asking(), found.asked())) {
            throw alreadyOpen(found.asked());
        }
        found.reopen();
        note(found, Step.REOPENED, null);
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, () -> alreadyOpen(found.asked()));
        events.fire(new RequestReopened(request));
    }

    /**
     * The asked side agrees.
     *
     * @param member who comes for it; null is the head of the delegation
     */
    @Writes
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
    public void accept(UUID request, int version, UUID member) {
        MeetingRequest found = findAs(RequestSide.ASKED, request, version);
        found.accept(member(found, member), caller.name(), clock.instant());
        finish(found, Step.ACCEPTED, null, new RequestAccepted(request));
    }

    private Participant member(MeetingRequest request, UUID member) {
        return member == null
                ? null
                : em.createQuery(
                                "SELECT p FROM Participant p WHERE p.reference = :member AND p.delegation = :asked",
                                Participant.class)
                        .setParameter("member", member)
                        .setParameter("asked", request.asked())
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(() -> new Refusal("meeting-member").at("member"));
    }

    /** The asked side declines, with a reason; a place that the meeting had is freed. */
    @Writes
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
    public void decline(UUID request, int version, String reason) {
        MeetingRequest found = findAs(RequestSide.ASKED, request, version);
        String why = reason(reason);
        found.decline(why, caller.name(), clock.instant());
        giveBack(found);
        finish(found, Step.DECLINED, why, new RequestDeclined(request));
    }

    /** The asking side withdraws; a place that the meeting had is freed. */
    @Writes
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
    public void withdraw(UUID request, int version) {
        MeetingRequest found = findAs(RequestSide.ASKING, request, version);
        found.withdraw();
        giveBack(found);
        finish(found, Step.WITHDRAWN, null, new RequestWithdrawn(request));
    }

    /** Frees the place that the meeting of that request has, if it has one. */
    private void giveBack(MeetingRequest request) {
        ConstraintViolations.flush(em);
        em.createQuery("SELECT m FROM Meeting m WHERE m.request = :request", Meeting.class)
                .setParameter("request", request)
                .getResultStream()
                .findFirst()
                .ifPresent(em::remove);
    }

    /** The requests of the caller's delegation in the current edition, both ways, the latest first. */
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
    public List<RequestRow> mine() {
        return Representation.all(em, caller, editions.current().code()).stream()
                .flatMap(seat -> new RequestQueries(em).of(seat.delegation().id()).stream())
                .toList();
    }

    /** A part of the same, as it is looked for, with how many there are in each state and those that wait for an answer. */
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
    public OwnRequests own(OwnRequests.Filter filter, int offset, int size) {
        List<Long> delegations = Representation.all(
                        em, caller, editions.current().code())
                .stream()
                .map(seat -> seat.delegation().id())
                .toList();
        return new RequestQueries(em).own(delegations, filter, offset, size);
    }

    /** Whether the caller may ask and answer for a delegation of the current edition. */
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
    public boolean mayAsk() {
        EditionRow edition = editions.current();
        return edition.isLive()
                && !isTooLate(edition)
                && Representation.of(em, caller, edition.code())
                        .filter(Representation::speaks)
                        .isPresent();
    }

    /** Whom the caller's delegation may ask in the current edition. */
    @RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER})
    public List<PartnerRow> partners() {
        EditionRow edition = editions.current();
        return new RequestQueries(em)
                .partners(edition.id(), seat(edition).delegation().id());
    }

    /** The organiser's requests of the current edition: by priority, then by time. */
    @RolesAllowed(Role.ORGANISER)
    public Queue queue(Queue.Filter filter, int offset, int size) {
        return new RequestQueries(em).queue(editions.current().code(), filter, offset, size);
    }

    /**
     * Finds requests of that edition which the caller may see, by the words of their subject and of both sides, without regard to
     * accents and capitals; those with a place first.
     *
     * @param text at least two letters, else nothing is found
     */
    public List<RequestRow> search(@EditionCode String edition, String text) {
        String wanted = text == null ? "" : text.strip();
        if (wanted.length() < 2) {
            return List.of();
        }
        if (caller.is(Role.ORGANISER)) {
            return new RequestQueries(em).searchAll(edition, wanted);
        }
        List<Long> delegations = Representation.all(em, caller, edition).stream()
                .map(seat -> seat.delegation().id())
                .toList();
        return new RequestQueries(em).search(delegations, wanted);
    }

    /**
     * One request.
     *
     * @throws Refusal.NotFound when there is none that the caller may see
     */
    public RequestView view(UUID request) {
        MeetingRequest found = find(request);
        Representation seat = seat(found);
        RequestSide part = part(found, seat);
        if (part == RequestSide.NONE && !caller.is(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
        long reader = part == RequestSide.NONE ? -1 : seat.delegation().id();
        return new Views(em)
                .view(found, reader, part, caller.is(Role.ORGANISER), part != RequestSide.NONE && seat.speaks());
    }

    private static RequestSide part(MeetingRequest request, Representation seat) {
        if (seat != null && seat.delegation().equals(request.asking())) {
            return RequestSide.ASKING;
        }
        return seat != null && seat.delegation().equals(request.asked()) && request.isKnownToAsked()
                ? RequestSide.ASKED
                : RequestSide.NONE;
    }

    private Representation seat(EditionRow edition) {
        Representation seat =
                Representation.of(em, caller, edition.code()).orElseThrow(() -> new Refusal("meeting-no-delegation"));
        if (!seat.speaks()) {
            throw new Refusal("meeting-not-spokesperson", seat.delegation().title());
        }
        return seat;
    }

    /** The caller's representation of one of the two sides; null when there is none. */
    private Representation seat(MeetingRequest request) {
        return Representation.all(em, caller, request.edition().code()).stream()
                .filter(seat -> part(request, seat) != RequestSide.NONE)
                .findFirst()
                .orElse(null);
    }

    private MeetingRequest find(UUID request) {
        return new RequestQueries(em).find(request);
    }

    private MeetingRequest find(UUID request, int version) {
        MeetingRequest found = find(request);
        found.expect(version);
        return found;
    }

    /** The request, if the caller speaks for that side of it. */
    private MeetingRequest findAs(RequestSide wanted, UUID request, int version) {
        MeetingRequest found = find(request);
        Representation seat = seat(found);
        RequestSide part = part(found, seat);
        if (part == RequestSide.NONE) {
            throw new Refusal.NotFound();
        }
        if (part != wanted) {
            throw new Refusal("meeting-other-side");
        }
        if (!seat.speaks()) {
            throw new Refusal("meeting-not-spokesperson", seat.delegation().title());
        }
        found.expect(version);
        return found;
    }

    private static String reason(String given) {
        return Reason.of(given, () -> new Refusal("meeting-reason").at("reason"));
    }

    private void note(MeetingRequest request, Step step, String reason) {
        em.persist(new MeetingStep(request, step, reason, caller.name(), clock.instant())
                .onBehalfOf(caller.behalf().map(OnBehalfOf::name).orElse(null)));
    }

    private void finish(MeetingRequest request, Step step, String reason, MeetingEvent event) {
        note(request, step, reason);
        ConstraintViolations.flush(em);
        events.fire(event);
    }
}
