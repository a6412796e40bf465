package be.egmont.scheduling.exact;

import static be.egmont.scheduling.exact.BreakModel.no;
import static be.egmont.scheduling.exact.BreakModel.with;
import static be.egmont.scheduling.exact.BreakModel.yes;
import static be.egmont.scheduling.exact.BreakModel.yesIfAny;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The breaks of one participant: where they begin and where they end, slot by slot, and how many they are. */
final class Day {
    private static final int NONE = -1;

    private final Clauses clauses;
    private final int slots;
    private final int meetings;
    /** The variables that say whether he is busy, NONE where he cannot be. */
    private final int[] busy;

    private final int[] begin;
    private final int[] end;
    /** Whether he was busy at a slot or earlier, and at a slot or later. */
    private final int[] until;

    private final int[] from;

    /**
     * Writes down what a break is.
     *
     * @param meetings how many he has: at least two
     */
    Day(Clauses clauses, int[] busy, int meetings) {
        this.clauses = clauses;
        this.busy = busy;
        this.meetings = meetings;
        slots = busy.length;
        begin = new int[slots];
        end = new int[slots];
        until = new int[slots];
        from = new int[slots];
        for (int t = 0; t < slots; t++) {
            begin[t] = yes(clauses.variable());
            end[t] = yes(clauses.variable());
            until[t] = clauses.variable();
            from[t] = clauses.variable();
        }
        for (int t = 0; t < slots; t++) {
            carry(until, t, t - 1);
            carry(from, t, t + 1);
            breakAt(begin[t], t, t - 1, variable(from, t + 1));
            breakAt(end[t], t, t + 1, variable(until, t - 1));
        }
    }

    /** Literals, one for each slot: a break begins there. */
    int[] begin() {
        return begin;
    }

    /** Literals, one for each slot: a break ends there. */
    int[] end() {
        return end;
    }

    private int variable(int[] of, int t) {
        return t < 0 || t >= slots ? NONE : of[t];
    }

    /** Exactly if he is busy at t or the same is true of the slot next to it. */
    private void carry(int[] since, int t, int next) {
        int now = busy[t];
        int then = variable(since, next);
        clauses.clause(with(yesIfAny(now, then), no(since[t])));
        if (now != NONE) {
            clauses.clause(no(now), yes(since[t]));
        }
        if (then != NONE) {
            clauses.clause(no(then), yes(since[t]));
        }
    }

    /** If he is busy on the one side, not at t, and at some time on the other side. */
    private void breakAt(int isBreak, int t, int side, int otherSide) {
        int beside = variable(busy, side);
        if (beside != NONE && otherSide != NONE) {
            clauses.clause(with(yesIfAny(busy[t]), no(beside), no(otherSide), isBreak));
        }
    }

    /** A variable that says that he has no breaks. */
    int inOneRow() {
        int whole = clauses.variable();
        clauses.clause(with(begin, yes(whole)));
        for (int t = 0; t < slots; t++) {
            clauses.clause(no(whole), begin[t] ^ 1);
            clauses.clause(no(whole), end[t] ^ 1);
        }
        int[] start = starts();
        int[] any = yesIfAny(start);
        clauses.atMost(1, any);
        clauses.clause(with(any, no(whole)));
        for (int t = 0; t < slots; t++) {
            if (busy[t] != NONE) {
                int[] reaching = Arrays.copyOfRange(start, Math.max(0, t - meetings + 1), t + 1);
                clauses.clause(with(yesIfAny(reaching), no(busy[t]), no(whole)));
            }
        }
        return whole;
    }

    /** A variable that is true if he has so many breaks or more. */
    int times(int count) {
        int[] soFar = new int[count + 1];
        Arrays.fill(soFar, NONE);
        for (int isBreak : begin) {
            int[] now = new int[count + 1];
            for (int n = 1; n <= count; n++) {
                now[n] = clauses.variable();
                if (soFar[n] != NONE) {
                    clauses.clause(no(soFar[n]), yes(now[n]));
                }
                if (n == 1) {
                    clauses.clause(isBreak ^ 1, yes(now[n]));
                } else if (soFar[n - 1] != NONE) {
                    clauses.clause(isBreak ^ 1, no(soFar[n - 1]), yes(now[n]));
                }
            }
            soFar = now;
        }
        return soFar[count];
    }

    /** Variables that say that his one row begins at a slot. */
    private int[] starts() {
        int[] start = new int[slots];
        for (int s = 0; s < slots; s++) {
            int last = s + meetings;
            boolean can = last <= slots && IntStream.range(s, last).noneMatch(t -> busy[t] == NONE);
            start[s] = can ? clauses.variable() : NONE;
            for (int t = s; can && t < last; t++) {
                clauses.clause(no(start[s]), yes(busy[t]));
            }
        }
        return start;
    }
}
