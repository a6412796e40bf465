package be.egmont.timetable;

import be.egmont.kernel.Refusal;
import be.egmont.scheduling.Bound;
import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Optimiser;
import be.egmont.scheduling.Progress;
import be.egmont.scheduling.Rules;
import be.egmont.scheduling.Timetable;
import be.egmont.scheduling.why.Unplaced;
import be.egmont.timetable.ProposalView.Figures;
import be.egmont.timetable.ProposalView.Keeping;
import be.egmont.timetable.ProposalView.Proposed;
import be.egmont.timetable.ProposalView.State;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * One run of the optimiser, and the writing of what it has found: each works on a thread of its own, others look at it and may
 * stop it.
 */
final class ProposalJob implements Runnable, Progress {

    private static final System.Logger LOG = System.getLogger(ProposalJob.class.getName());
    private static final int THREADS = 2;

    private final String id = UUID.randomUUID().toString();
    private final ProposalProblem draft;
    private final Duration limit;
    private final Instant since;
    private final Executor executor;

    private volatile State state = State.RUNNING;
    private volatile Stage stage;
    private volatile boolean stopped;
    private volatile Keeping keeping;
    private volatile Timetable answer;
    private volatile List<Proposed> placed = List.of();
    private volatile List<ProposalView.Missing> missing = List.of();

    ProposalJob(ProposalProblem draft, Duration limit, Instant since, Executor executor) {
        this.draft = draft;
        this.limit = limit;
        this.since = since;
        this.executor = executor;
    }

    @Override
    public void run() {
        try {
            Optimiser optimiser = new Optimiser(draft.problem());
            Timetable found = optimiser.solve(Effort.of(limit).on(THREADS), executor, this);
            placed = List.copyOf(draft.proposed(found.placements()));
            missing = List.copyOf(missing(found));
            answer = found;
            state = State.DONE;
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "The optimiser made no timetable", failure);
            state = State.FAILED;
        }
    }

    @Override
    public void better(Stage reached) {
        stage = reached;
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }

    /** Ends the search with the best it has, or the writing with nothing written. */
    void stop() {
        stopped = true;
    }

    /** Whether it searches or writes. */
    boolean isBusy() {
        return state == State.RUNNING || state == State.KEEPING;
    }

    /**
     * What it has found is being written from now on.
     *
     * @param seen the {@link ProposalView#id} of what whoever keeps it has seen
     * @return whether somebody has to: not when it is written already, or has been
     * @throws Refusal {@code proposal-none} when it has found nothing yet, {@code proposal-replaced} when it is not what was seen
     */
    synchronized boolean beginsKeeping(String seen) {
        if (!id.equals(seen)) {
            throw new Refusal("proposal-replaced");
        }
        if (state == State.KEEPING || state == State.KEPT) {
            return false;
        }
        if (state != State.DONE) {
            throw new Refusal("proposal-none");
        }
        stopped = false;
        keeping = Keeping.of(placed);
        state = State.KEEPING;
        return true;
    }

    /** The places that are being written now. */
    List<Proposed> places() {
        if (state != State.KEEPING) {
            throw new Refusal("proposal-none");
        }
        return placed;
    }

    /**
     * So many places are written.
     *
     * @throws Refusal {@code proposal-keeping-stopped} when somebody has stopped it
     */
    void written(int places) {
        if (stopped) {
            throw new Refusal("proposal-keeping-stopped");
        }
        keeping = keeping.reached(places);
    }

    synchronized void kept(Instant at) {
        keeping = keeping.endedAt(at);
        state = State.KEPT;
    }

    /** Nothing of it is written; the places remain to be looked at. */
    synchronized void notKept(Refusal refusal) {
        keeping = keeping.refused(refusal);
        state = State.DONE;
    }

    ProposalView view(int waiting, Instant now) {
        boolean over = state == State.KEPT;
        return new ProposalView(
                id, state, waiting, figures(now), over ? List.of() : placed, over ? List.of() : missing, keeping);
    }

    private Figures figures(Instant now) {
        Timetable found = answer;
        Stage reached = stage;
        if (found != null) {
            long points = found.score().points(Rules.Prices.usual());
            return new Figures(
                    since,
                    found.elapsed(),
                    limit,
                    found.score().placed(),
                    draft.problem().meetings().size(),
                    points,
                    found.bound().points(),
                    found.bound().gap(points),
                    found.proved(),
                    found.score().breaks());
        }
        if (reached == null) {
            return null;
        }
        boolean known = reached.bound().points() != Bound.UNKNOWN.points();
        return new Figures(
                since,
                Duration.between(since, now),
                limit,
                reached.placed(),
                reached.meetings(),
                reached.points(),
                known ? reached.bound().points() : null,
                known ? reached.bound().gap(reached.points()) : 0,
                false,
                reached.breaks());
    }

    private List<ProposalView.Missing> missing(Timetable found) {
        List<ProposalView.Missing> rows = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Unplaced left : found.unplaced()) {
            ProposalCandidate one = draft.meeting(left.meeting());
            seen.add(one.reference());
            rows.add(new ProposalView.Missing(
                    one.reference(),
                    one.asking(),
                    one.asked(),
                    left.reason().name(),
                    left.participants().stream().map(draft::person).toList(),
                    left.nearest().map(this::change).orElse(null)));
        }
        placed.forEach(one -> seen.add(one.request()));
        for (int m = 0; m < draft.problem().meetings().size(); m++) {
            ProposalCandidate one = draft.meeting(m);
            if (!one.isPlaced() && !seen.contains(one.reference())) {
                rows.add(new ProposalView.Missing(
                        one.reference(),
                        one.asking(),
                        one.asked(),
                        Unplaced.Reason.NO_TABLE_FREE.name(),
                        List.of(),
                        null));
            }
        }
        return rows;
    }

    private ProposalView.Change change(Unplaced.Change change) {
        ProposalCandidate gives = change.meeting() < 0 ? null : draft.meeting(change.meeting());
        return new ProposalView.Change(
                change.kind().name(),
                draft.start(change.slot()),
                change.who() < 0 ? null : draft.person(change.who()),
                gives == null ? null : gives.asking(),
                gives == null ? null : gives.asked());
    }
}
