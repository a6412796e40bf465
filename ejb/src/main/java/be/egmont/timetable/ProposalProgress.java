package be.egmont.timetable;

import be.egmont.job.JobQueue;
import be.egmont.job.JobState;
import be.egmont.job.JobView;
import be.egmont.kernel.Refusal;
import be.egmont.timetable.ProposalView.Keeping;
import be.egmont.timetable.ProposalView.Missing;
import be.egmont.timetable.ProposalView.Proposed;
import be.egmont.timetable.ProposalView.State;
import java.util.List;
import java.util.Optional;

/** Where a proposal stands, by its own row and those of its jobs. */
final class ProposalProgress {

    private final ProposalStore store;
    private final Proposal proposal;
    private final JobQueue queue;

    ProposalProgress(ProposalStore store, Proposal proposal, JobQueue queue) {
        this.store = store;
        this.proposal = proposal;
        this.queue = queue;
    }

    ProposalView view(int waiting) {
        if (proposal.keptAt() != null) {
            return view(State.KEPT, waiting, Keeping.endedAt(proposal.kept(), proposal.keptAt()), null);
        }
        if (proposal.isFound()) {
            return found(waiting);
        }
        Optional<JobView> search = queue.find(proposal.search());
        if (search.filter(job -> !job.isOver()).isPresent()) {
            return view(State.RUNNING, waiting, null, null);
        }
        return view(State.FAILED, waiting, null, search.map(JobView::reason).orElse(null));
    }

    private ProposalView found(int waiting) {
        List<Proposed> places = store.places(proposal);
        List<Missing> missing = store.missing(proposal);
        JobView keeping = proposal.keeping().flatMap(queue::find).orElse(null);
        boolean busy = keeping != null && !keeping.isOver();
        return new ProposalView(
                id(),
                busy ? State.KEEPING : State.DONE,
                waiting,
                proposal.figures(queue.moment()),
                places,
                missing,
                keeping == null ? null : busy ? written(keeping, places.size()) : notKept(keeping, places.size()),
                null);
    }

    private static Keeping written(JobView job, int places) {
        int written =
                job.stepDetails().isEmpty() ? 0 : ((Number) job.stepDetails().get(0)).intValue();
        return Keeping.of(written, places);
    }

    private static Keeping notKept(JobView job, int places) {
        return job.state() == JobState.FAILED
                ? Keeping.refused(places, job.reason(), job.reasonDetails())
                : Keeping.refused(places, new Refusal("proposal-keeping-stopped").key(), List.of());
    }

    private ProposalView view(State state, int waiting, Keeping keeping, String reason) {
        return new ProposalView(
                id(), state, waiting, proposal.figures(queue.moment()), List.of(), List.of(), keeping, reason);
    }

    private String id() {
        return proposal.reference().toString();
    }
}
