package be.egmont.meeting;

import be.egmont.access.Role;
import be.egmont.access.Scoping;
import be.egmont.audit.Journalling;
import be.egmont.audit.Writes;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.ProposalView.Kept;
import be.egmont.meeting.ProposalView.Proposed;
import be.egmont.meeting.ProposalView.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The door to the optimiser: it proposes places for all agreed meetings; what is kept goes through {@link Timetables}. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({Journalling.class, Scoping.class})
public class Proposals {

    /** How many seconds a search may take. */
    public static final List<Integer> SECONDS = List.of(10, 30, 60);

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @EJB
    private Timetables timetables;

    @Inject
    private ProposalJobs jobs;

    @Inject
    private Clock clock;

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
                new Diary(em).laid(edition.id()),
                queries.kept(edition.id()),
                clock.instant(),
                edition.zone());
        if (!jobs.start(edition.id(), problem, Duration.ofSeconds(seconds), clock.instant())) {
            throw new Refusal("proposal-running");
        }
    }

    /** Ends the search; the best so far remains. */
    @Writes
    public void stop() {
        jobs.of(editions.current().id()).ifPresent(ProposalJob::stop);
    }

    /** Ends the search and forgets what it has found. */
    @Writes
    public void leave() {
        jobs.leave(editions.current().id());
    }

    /**
     * Writes the places, each on its own: what somebody has changed or taken meanwhile is left out and told, the rest
     * stands. The journal has a row for each place, from its own door and transaction.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Kept keep() {
        long edition = editions.current().id();
        ProposalView proposal = jobs.of(edition)
                .filter(job -> !job.isRunning())
                .map(job -> job.view(0, clock.instant()))
                .orElseThrow(() -> new Refusal("proposal-none"));
        int placed = 0;
        List<Refused> refused = new ArrayList<>();
        for (Proposed one : proposal.placed()) {
            try {
                timetables.schedule(
                        one.request(),
                        one.version(),
                        one.place().from(),
                        one.place().table());
                placed++;
            } catch (Refusal refusal) {
                refused.add(new Refused(one, refusal.key(), Arrays.asList(refusal.arguments())));
            }
        }
        jobs.leave(edition);
        return new Kept(placed, refused);
    }
}
