package be.egmont.scheduling.bound;

import be.egmont.scheduling.search.Grid;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongUnaryOperator;

/**
 * A bound from counting alone: a participant cannot sit in more slots than he is free in, and all together cannot use
 * more slots than the tables have. Which slots exactly is left out, so what remains is a b-matching, solved as a flow
 * of greatest gain. Participants who are not in two camps are doubled and the result halved (the fractional
 * b-matching).
 */
public final class FlowBound {
    private final Grid grid;
    private final int[] room;
    private final int[] colour;
    private final boolean twoCamps;
    private final long unit;

    public FlowBound(Grid grid) {
        this.grid = grid;
        room = roomOfEach(grid);
        colour = new int[grid.participants];
        twoCamps = camps();
        long common = 1;
        for (int m = 0; m < grid.meetings; m++) {
            common = common / gcd(common, grid.length(m)) * grid.length(m);
        }
        unit = common;
    }

    /** No timetable holds meetings of more than this altogether, if each is worth what is given. */
    public long bound(LongUnaryOperator worth) {
        int p = grid.participants;
        // source, left side, dummy left, right side, dummy right, sink
        int sink = 2 * p + 3;
        CostFlow flow = new CostFlow(sink + 1);
        for (int i = 0; i < p; i++) {
            if (!twoCamps || colour[i] == 1) {
                flow.arc(0, 1 + i, room[i], 0);
            }
            if (!twoCamps || colour[i] == 2) {
                flow.arc(p + 2 + i, sink, room[i], 0);
            }
        }
        flow.arc(0, p + 1, Integer.MAX_VALUE / 2, 0);
        flow.arc(2 * p + 2, sink, Integer.MAX_VALUE / 2, 0);
        for (int m = 0; m < grid.meetings; m++) {
            long value = worth.applyAsLong(m);
            if (value > 0 && grid.starts(m) > 0) {
                long each = value * (unit / grid.length(m));
                int one = grid.participant(m, 0);
                int other = grid.participant(m, 1);
                if (!twoCamps || colour[one] == 1) {
                    flow.arc(1 + one, other < 0 ? 2 * p + 2 : p + 2 + other, grid.length(m), each);
                }
                if (!twoCamps || colour[one] == 2) {
                    flow.arc(other < 0 ? p + 1 : 1 + other, p + 2 + one, grid.length(m), each);
                }
            }
        }
        int camps = twoCamps ? 1 : 2;
        return flow.greatestGain(0, sink, camps * grid.tableSlots()) / (unit * camps);
    }

    /** In how many slots each participant could be in a meeting at all. */
    static int[] roomOfEach(Grid grid) {
        BitSet[] could = new BitSet[grid.participants];
        Arrays.setAll(could, p -> new BitSet());
        for (int m = 0; m < grid.meetings; m++) {
            for (int t = 0; t < grid.slots; t++) {
                for (int i = 0; grid.mayStart(m, t) && grid.participant(m, i) >= 0; i++) {
                    could[grid.participant(m, i)].set(t, t + grid.length(m));
                }
            }
        }
        return Arrays.stream(could).mapToInt(BitSet::cardinality).toArray();
    }

    /** Colours participants with 1 and 2 so that each meeting has one of each, if that can be done. */
    private boolean camps() {
        int[][] beside = grid.neighbours();
        int[] queue = new int[grid.participants];
        for (int p = 0; p < grid.participants; p++) {
            int end = 0;
            if (colour[p] == 0) {
                colour[p] = 1;
                queue[end++] = p;
            }
            for (int i = 0; i < end; i++) {
                for (int q : beside[queue[i]]) {
                    if (colour[q] == 0) {
                        colour[q] = 3 - colour[queue[i]];
                        queue[end++] = q;
                    } else if (colour[q] == colour[queue[i]]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
