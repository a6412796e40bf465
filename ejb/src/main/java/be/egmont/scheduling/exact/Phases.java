package be.egmont.scheduling.exact;

import be.egmont.scheduling.search.Dice;
import java.util.Arrays;

/**
 * With which side each variable is tried first: as in the longest assignment without conflict of late, else as it was
 * last; from time to time the search is sent back to its beginnings or shaken a little (Biere and Fleury 2020).
 */
final class Phases {
    private static final long SHAKE_EVERY = 1_000;
    private static final int SHAKEN_ONE_IN = 10;
    private static final byte YES = 1;
    private static final byte NO = -1;
    private static final byte OPEN = 0;

    private byte[] last = new byte[32];
    private byte[] longest = new byte[32];
    private int variables;
    private int length;
    private long next = SHAKE_EVERY;
    private int shakes;

    void add() {
        int v = variables++;
        if (v == last.length) {
            last = Arrays.copyOf(last, 2 * v);
            longest = Arrays.copyOf(longest, 2 * v);
        }
        last[v] = NO;
    }

    boolean first(int v) {
        return (longest[v] == OPEN ? last[v] : longest[v]) == YES;
    }

    void assigned(int literal) {
        last[literal >> 1] = (literal & 1) == 0 ? YES : NO;
    }

    /** So many literals could be true together. */
    void together(int[] trail, int count) {
        if (count > length) {
            length = count;
            for (int i = 0; i < count; i++) {
                longest[trail[i] >> 1] = (trail[i] & 1) == 0 ? YES : NO;
            }
        }
    }

    /** To be called between two restarts. */
    void restarted(long conflicts, Dice dice) {
        if (conflicts < next) {
            return;
        }
        shakes++;
        next = conflicts + SHAKE_EVERY * shakes;
        for (int v = 0; v < variables; v++) {
            switch (shakes % 4) {
                case 0 -> last[v] = NO;
                case 2 -> last[v] = dice.below(SHAKEN_ONE_IN) == 0 ? (byte) -last[v] : last[v];
                default -> last[v] = longest[v] == OPEN ? last[v] : longest[v];
            }
        }
        Arrays.fill(longest, OPEN);
        length = 0;
    }
}
