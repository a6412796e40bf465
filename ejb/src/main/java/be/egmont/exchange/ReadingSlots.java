package be.egmont.exchange;

import be.egmont.kernel.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How many files a node reads at once; whoever comes later waits a little, and is then asked to come again. */
final class ReadingSlots {

    private final Semaphore free;
    private final Duration patience;

    ReadingSlots(int slots, Duration patience) {
        this.free = new Semaphore(slots, true);
        this.patience = patience;
    }

    <T> T read(Supplier<T> reading) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal("import-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("import-busy");
        }
        try {
            return reading.get();
        } finally {
            free.release();
        }
    }
}
