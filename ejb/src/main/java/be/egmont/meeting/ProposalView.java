package be.egmont.meeting;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where the proposal of a timetable stands; nothing of it is saved.
 *
 * @param waiting how many agreed requests have no place
 * @param figures what has been reached; null before the first answer
 * @param placed the places proposed, by time and table; empty while it runs
 * @param missing those for which there is none, with the reason; empty while it runs
 */
public record ProposalView(State state, int waiting, Figures figures, List<Proposed> placed, List<Missing> missing)
        implements Serializable {

    /** What the optimiser is at. */
    public enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How good it is.
     *
     * @param meetings how many are to have a place, those included that have one
     * @param bound no timetable has more points; null while that is not known
     * @param gap by which part of the bound the points stay below it, at most
     * @param proved whether no better one exists
     * @param breaks idle quarters of an hour between the meetings of one person
     */
    public record Figures(
            Instant since,
            Duration elapsed,
            Duration limit,
            int placed,
            int meetings,
            long points,
            Long bound,
            double gap,
            boolean proved,
            int breaks)
            implements Serializable {}

    /** A place for a request. */
    public record Proposed(UUID request, int version, Side asking, Side asked, Place place) implements Serializable {}

    /**
     * A request without one.
     *
     * @param reason the name of {@code be.egmont.scheduling.why.Unplaced.Reason}
     * @param people whom the reason concerns
     * @param change the one change that would let it in, or null
     */
    public record Missing(UUID request, Side asking, Side asked, String reason, List<String> people, Change change)
            implements Serializable {}

    /**
     * A change that would let a meeting in.
     *
     * @param kind the name of {@code be.egmont.scheduling.why.Unplaced.Change.Kind}
     * @param at when the meeting would then be
     * @param person who would have to be free, or null
     * @param asking with {@code asked} the meeting that would have to give way, or null
     */
    public record Change(String kind, Instant at, String person, Side asking, Side asked) implements Serializable {}

    static ProposalView none(int waiting) {
        return new ProposalView(State.NONE, waiting, null, List.of(), List.of());
    }

    /** What became of a proposal that was kept. */
    public record Kept(int placed, List<Refused> refused) implements Serializable {}

    /** A place that was no longer to be had, and what its door said. */
    public record Refused(Proposed place, String key, List<Object> arguments) implements Serializable {}
}
