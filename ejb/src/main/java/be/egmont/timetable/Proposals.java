package be.egmont.timetable;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.edition.Editions;
import be.egmont.job.CurrentJob;
import be.egmont.job.JobOrder;
import be.egmont.job.JobQueue;
import be.egmont.job.JobRun;
import be.egmont.job.Stopping;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.MeetingEvent;
import be.egmont.meeting.MeetingEvent.MeetingScheduled;
import be.egmont.meeting.RequestState;
import be.egmont.timetable.ProposalKeeping.Kept;
import be.egmont.timetable.ProposalSearch.Search;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The boundary of the optimiser: proposes places for all accepted meetings, and writes those that are kept. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Proposals {

    /** How many seconds a search may take. */
    public static final List<Integer> SECONDS = List.of(5, 10, 30, 60);

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private JobQueue queue;

    @Inject
    private CurrentJob current;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<MeetingEvent> events;

    /** Where the proposal for the current edition stands, on whichever node it is worked at. */
    public ProposalView view() {
        long edition = editions.current().id();
        int waiting = waiting(edition);
        ProposalStore store = new ProposalStore(em);
        return store.of(edition)
                .map(proposal -> new ProposalProgress(store, proposal, queue).view(waiting))
                .orElseGet(() -> ProposalView.none(waiting));
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
        long edition = editions.current().id();
        if (queue.active(ProposalKeeping.KIND, topic(edition)).isPresent()) {
            throw new Refusal("proposal-running");
        }
        Proposal proposal = new Proposal(edition, seconds, clock.instant());
        Search search = new Search(proposal.reference(), edition, seconds);
        proposal.searchedBy(queue.add(new JobOrder<>(ProposalSearch.KIND, topic(edition), edition, search))
                .orElseThrow(() -> new Refusal("proposal-running")));
        new ProposalStore(em).forget(edition);
        em.persist(proposal);
    }

    /** Of one edition there is one search at a time. */
    private static String topic(long edition) {
        return String.valueOf(edition);
    }

    /**
     * Ends the search, the best so far remains; or the writing, nothing of it remains. Without a proposal it has no effect.
     *
     * @param seen the {@link ProposalView#id} of the proposal that the caller has seen
     * @throws Refusal {@code proposal-replaced} when somebody has had another one made since
     */
    @Writes
    public void stop(String seen) {
        seen(seen).ifPresent(proposal -> stop(proposal, Stopping.FINISH));
    }

    /**
     * Ends what is under way and discards the result. Without a proposal it has no effect.
     *
     * @param seen the {@link ProposalView#id} of the proposal that the caller has seen
     * @throws Refusal {@code proposal-replaced} when somebody has had another one made since
     */
    @Writes
    public void leave(String seen) {
        seen(seen).ifPresent(proposal -> {
            stop(proposal, Stopping.CANCEL);
            new ProposalStore(em).forget(proposal.edition());
        });
    }

    private void stop(Proposal proposal, Stopping how) {
        queue.stop(proposal.search(), how);
        proposal.keeping().ifPresent(job -> queue.stop(job, how));
    }

    private Optional<Proposal> proposal() {
        return new ProposalStore(em).of(editions.current().id());
    }

    private Optional<Proposal> seen(String id) {
        Optional<Proposal> proposal = proposal();
        if (proposal.isPresent() && !proposal.get().reference().toString().equals(id)) {
            throw new Refusal("proposal-replaced");
        }
        return proposal;
    }

    /**
     * Has the places written, all of them or none. It goes on when this call is over; {@link #view} tells how far it
     * is, and calling it again has no effect.
     *
     * @param seen the {@link ProposalView#id} of the proposal that the caller has seen
     * @throws Refusal {@code proposal-none} when there is no finished proposal, {@code proposal-replaced} when somebody
     *     has had another one made since
     */
    public void keep(String seen) {
        Proposal proposal = seen(seen).orElseThrow(() -> new Refusal("proposal-none"));
        if (!proposal.isFound()) {
            throw new Refusal("proposal-none");
        }
        if (proposal.keptAt() == null) {
            queue.add(new JobOrder<>(
                            ProposalKeeping.KIND,
                            topic(proposal.edition()),
                            proposal.edition(),
                            new Kept(proposal.reference())))
                    .ifPresent(proposal::keptBy);
        }
    }

    /**
     * Writes the places that somebody has said are to be kept: the second half of {@link #keep}, in the course of its job.
     *
     * @throws Refusal {@code proposal-none} when nobody has, or it was given up, {@code proposal-outdated} when one of the
     *     places is not to be had any more, {@code proposal-keeping-stopped} when somebody has stopped it; the proposal then
     *     remains, to be looked at
     */
    @Writes
    public void place(UUID kept) {
        JobRun run = current.run().orElseThrow(() -> new Refusal("proposal-none"));
        ProposalStore store = new ProposalStore(em);
        Proposal proposal = store.find(kept).orElseThrow(() -> new Refusal("proposal-none"));
        run.hold();
        if (proposal.keptAt() != null) {
            // the node was lost between the writing and its end
            return;
        }
        List<Proposed> places = store.places(proposal);
        new ProposalBooking(em, proposal.edition()).place(places, caller.name(), clock.instant(), count -> {
            int percent = places.isEmpty() ? 100 : count * 100 / places.size();
            if (!run.progress(percent, "meeting.proposal.keeping", count, places.size())) {
                throw new Refusal("proposal-keeping-stopped");
            }
        });
        proposal.kept(places.size(), clock.instant());
        places.forEach(place -> events.fire(new MeetingScheduled(place.request())));
    }
}
