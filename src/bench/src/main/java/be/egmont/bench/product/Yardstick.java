package be.egmont.bench.product;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How fast the machine is at this moment: a machine that is shared does half as much in one quarter of an hour as in the next, and the
 * figures of two runs say nothing about the product when this differs.
 */
final class Yardstick {

    private static final Duration LENGTH = Duration.ofSeconds(3);
    private static final int BLOCK = 1 << 20;

    private Yardstick() {}

    /** How many MB all processors hash by SHA-256 in a second, while nothing else is asked of them. */
    static int measure() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(processors);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < processors; i++) {
                all.add(Yardstick::hash);
            }
            int megabytes = 0;
            for (Future<Integer> one : pool.invokeAll(all)) {
                megabytes += one.get();
            }
            return (int) (megabytes / LENGTH.toSeconds());
        } finally {
            pool.shutdownNow();
        }
    }

    private static int hash() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[BLOCK];
        long end = System.nanoTime() + LENGTH.toNanos();
        int done = 0;
        while (System.nanoTime() < end) {
            digest.update(block);
            done++;
        }
        return done;
    }
}
