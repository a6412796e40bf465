package be.egmont.timetable;

import be.egmont.access.Caller;
import be.egmont.access.CallerContext;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Origin;
import be.egmont.audit.Writes;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.MeetingEvent;
import be.egmont.meeting.MeetingEvent.MeetingScheduled;
import be.egmont.meeting.RequestState;
import be.egmont.timetable.ProposalView.Proposed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The door to the optimiser: it proposes places for all agreed meetings, and writes those that are kept. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Proposals {

    /** How many seconds a search may take. */
    public static final List<Integer> SECONDS = List.of(10, 30, 60);

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private ProposalJobs jobs;

    @Inject
    private ProposalKeeper keeper;

    @Inject
    private Caller caller;

    @Inject
    private Origin origin;

    @Inject
    private Clock clock;

    @Inject
    private Event<MeetingEvent> events;

    /** Where the proposal for the current edition stands. */
    public ProposalView view() {
        long edition = editions.current().id();
        return jobs.of(edition)
                .map(job -> job.view(waiting(edition), clock.instant()))
                .orElseGet(() -> ProposalView.none(waiting(edition)));
    }

    private int waiting(long edition) {
        return em.createQuery(
                        "SELECT COUNT(q) FROM MeetingRequest q WHERE q.edition.id = :edition AND q.state = :agreed",
                        Long.class)
                .setParameter("edition", edition)
                .setParameter("agreed", RequestState.ACCEPTED)
                .getSingleResult()
                .intValue();
    }

    /** Starts a search for the current edition. */
    @Writes
    public void start(int seconds) {
        if (!SECONDS.contains(seconds)) {
            throw new Refusal("proposal-seconds").at("seconds");
        }
        EditionRow edition = editions.current();
        ProposalQueries queries = new ProposalQueries(em);
        ProposalProblem problem = new ProposalProblem(
                queries.wanted(edition.id()),
                new AvailabilityQueries(em).laid(edition.id()),
                queries.kept(edition.id()),
                clock.instant(),
                edition.zone());
        if (!jobs.start(edition.id(), problem, Duration.ofSeconds(seconds), clock.instant())) {
            throw new Refusal("proposal-running");
        }
    }

    /** Ends the search, the best so far remains; or the writing, nothing of it remains. */
    @Writes
    public void stop() {
        jobs.of(editions.current().id()).ifPresent(ProposalJob::stop);
    }

    /** Ends whatever is under way and forgets what was found. */
    @Writes
    public void leave() {
        jobs.leave(editions.current().id());
    }

    /**
     * Has the places written, all of them or none. It goes on when this call is over; {@link #view} tells how far it is, and
     * whoever asks again meanwhile or afterwards begins nothing.
     *
     * @param seen the {@link ProposalView#id} of the proposal that the caller has seen
     * @throws Refusal {@code proposal-none} when there is no finished proposal, {@code proposal-replaced} when somebody has had
     *     another one made since
     */
    public void keep(String seen) {
        ProposalJob job = job();
        CallerContext errand = new CallerContext(caller, origin);
        jobs.keep(job, seen, () -> keeper.keep(job, errand));
    }

    /**
     * Writes the places that somebody has said are to be kept: the second half of {@link #keep}.
     *
     * @throws Refusal {@code proposal-none} when nobody has, {@code proposal-outdated} when one of the places is not to be had
     *     any more, {@code proposal-keeping-stopped} when somebody has stopped it; the proposal then remains, to be looked at
     */
    @Writes
    public void place() {
        ProposalJob job = job();
        List<Proposed> places = job.places();
        new ProposalBooking(em, editions.current().id()).place(places, caller.name(), clock.instant(), job::written);
        places.forEach(place -> events.fire(new MeetingScheduled(place.request())));
    }

    private ProposalJob job() {
        return jobs.of(editions.current().id()).orElseThrow(() -> new Refusal("proposal-none"));
    }
}
