package be.egmont.timetable;

import be.egmont.meeting.Place;
import be.egmont.meeting.Side;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where the proposal of a timetable stands; no meeting has its place before it is kept.
 *
 * @param id which proposal this is: whoever keeps it names it, so that none is kept that he has not seen; null when there is none
 * @param waiting how many agreed requests have no place
 * @param figures what has been reached; null before the first answer
 * @param placed the places proposed, by time and table; empty while it runs, and once they are kept
 * @param missing those for which there is none, with the reason; empty at the same times
 * @param keeping how far the writing is, how it ended or why it was refused; null before anybody has asked for it
 * @param reason why the search has failed, as a key of the language books; else null
 */
public record ProposalView(
        String id,
        State state,
        int waiting,
        Figures figures,
        List<Proposed> placed,
        List<Missing> missing,
        Keeping keeping,
        String reason)
        implements Serializable {

    /** The phases of the search and of the writing. */
    public enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED,
        KEEPING,
        KEPT
    }

    /**
     * The writing of the places.
     *
     * @param written how many of them so far
     * @param at when all of them were, else null
     * @param refusal why none of them is, as a key of the language books, else null
     * @param arguments those of the refusal
     */
    public record Keeping(int written, int places, Instant at, String refusal, List<Object> arguments)
            implements Serializable {

        static Keeping of(int written, int places) {
            return new Keeping(written, places, null, null, List.of());
        }

        static Keeping endedAt(int places, Instant moment) {
            return new Keeping(places, places, moment, null, List.of());
        }

        static Keeping refused(int places, String reason, List<Object> details) {
            return new Keeping(0, places, null, reason, details);
        }
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
        return new ProposalView(null, State.NONE, waiting, null, List.of(), List.of(), null, null);
    }
}
