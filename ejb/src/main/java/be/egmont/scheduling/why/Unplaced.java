package be.egmont.scheduling.why;

import java.util.List;
import java.util.Optional;

/**
 * A meeting that is not held, and why.
 *
 * @param meeting its index in the problem
 * @param participants those whom the reason concerns
 * @param nearest the one change that would let it in, if a single one does
 */
public record Unplaced(int meeting, Reason reason, List<Integer> participants, Optional<Change> nearest) {
    /** From the hardest to the softest. */
    public enum Reason {
        /** No table has enough seats. */
        NO_TABLE_LARGE_ENOUGH,
        /** There is no slot, or row of slots, at which all its people are available. */
        NO_COMMON_SLOT,
        /** There are such slots, but all outside its half of the day, its fixed slot or the tables' hours. */
        NOT_AT_THESE_HOURS,
        /** The named participants are in other meetings whenever it could be held. */
        PARTICIPANT_FULL,
        /** Nobody is full, but whenever the one is free the other is not. */
        NEVER_FREE_TOGETHER,
        /** When all are free, all tables are taken. */
        NO_TABLE_FREE,
        /** When all are free and a table too, another meeting must come before or after, or the walk is too long. */
        ORDER_OR_WALK
    }

    /**
     * A single change that would let the meeting in.
     *
     * @param slot where it would then begin
     * @param who the participant who would have to be available, or -1
     * @param meeting the other meeting that would have to give way, or -1
     */
    public record Change(Kind kind, int slot, int who, int meeting) {
        /** From the easiest to the hardest. */
        public enum Kind {
            ONE_MORE_TABLE,
            BE_AVAILABLE,
            GIVE_WAY
        }
    }

    public Unplaced {
        participants = List.copyOf(participants);
    }
}
