package be.egmont.scheduling.search;

/**
 * Random numbers without allocation (xorshift64*, Vigna 2016); the same seed gives the same sequence on every machine.
 */
public final class Dice {
    private static final int LOGS = 1 << 12;
    private static final double[] MINUS_LOG = new double[LOGS];

    static {
        for (int i = 0; i < LOGS; i++) {
            MINUS_LOG[i] = -StrictMath.log((i + 0.5) / LOGS);
        }
    }

    private long state;

    public Dice(long seed) {
        // one round of SplitMix64, so that neighbouring seeds do not begin alike
        long mixed = seed + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        state = (mixed ^ (mixed >>> 31)) | 1;
    }

    private int next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return (int) ((state * 0x2545F4914F6CDD1DL) >>> 32);
    }

    /** From 0 to bound - 1. */
    public int below(int bound) {
        return (int) (((next() & 0xFFFFFFFFL) * bound) >>> 32);
    }

    /** Exponentially distributed with mean 1: how much worse, in units of the temperature, may still be accepted. */
    double patience() {
        return MINUS_LOG[next() >>> 20];
    }
}
