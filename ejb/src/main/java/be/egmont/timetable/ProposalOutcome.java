package be.egmont.timetable;

import be.egmont.scheduling.Timetable;
import be.egmont.scheduling.why.Unplaced;
import be.egmont.timetable.ProposalStore.Lacking;
import be.egmont.timetable.ProposalView.Proposed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the optimiser has answered, in requests and tables. */
final class ProposalOutcome {

    private final ProposalProblem problem;
    private final Timetable found;
    private final List<Proposed> places;

    ProposalOutcome(ProposalProblem problem, Timetable found) {
        this.problem = problem;
        this.found = found;
        this.places = List.copyOf(problem.proposed(found.placements()));
    }

    List<Proposed> places() {
        return places;
    }

    /** The requests without a place, with the reason. */
    List<Lacking> missing() {
        List<Lacking> rows = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Unplaced left : found.unplaced()) {
            UUID request = problem.meeting(left.meeting()).reference();
            seen.add(request);
            rows.add(lacking(request, left));
        }
        places.forEach(one -> seen.add(one.request()));
        for (int m = 0; m < problem.problem().meetings().size(); m++) {
            ProposalCandidate one = problem.meeting(m);
            if (!one.isPlaced() && !seen.contains(one.reference())) {
                rows.add(new Lacking(
                        one.reference(), Unplaced.Reason.NO_TABLE_FREE.name(), List.of(), null, null, null, null));
            }
        }
        return rows;
    }

    private Lacking lacking(UUID request, Unplaced left) {
        String reason = left.reason().name();
        List<String> people = left.participants().stream().map(problem::person).toList();
        return left.nearest()
                .map(change -> new Lacking(
                        request,
                        reason,
                        people,
                        change.kind().name(),
                        problem.start(change.slot()),
                        change.who() < 0 ? null : problem.person(change.who()),
                        change.meeting() < 0
                                ? null
                                : problem.meeting(change.meeting()).reference()))
                .orElseGet(() -> new Lacking(request, reason, people, null, null, null, null));
    }
}
