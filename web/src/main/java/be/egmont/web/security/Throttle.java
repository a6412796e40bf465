package be.egmont.web.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** So many a minute for each, on this node. */
final class Throttle {

    /** More callers than that in one minute share one number: the memory is not theirs to fill. */
    static final int MOST = 20_000;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final String OTHERS = "";

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final int perMinute;
    private final LongSupplier nanos;

    /** When room was last made. */
    private final AtomicLong swept;

    private record Window(long since, int count) {}

    Throttle(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
        this.swept = new AtomicLong(nanos.getAsLong() - SECOND);
    }

    /** Counts one more of that caller; whether it is within the number. */
    boolean allows(String caller) {
        long now = nanos.getAsLong();
        if (windows.size() >= MOST) {
            sweep(now);
        }
        String counted = windows.size() < MOST || windows.containsKey(caller) ? caller : OTHERS;
        return windows.compute(
                                counted,
                                (key, window) -> window == null || now - window.since() >= MINUTE
                                        ? new Window(now, 1)
                                        : new Window(window.since(), Math.min(window.count(), perMinute) + 1))
                        .count()
                <= perMinute;
    }

    /** At most once a second: looking through all of them is not to be had for each request of a flood. */
    private void sweep(long now) {
        long last = swept.get();
        if (now - last >= SECOND && swept.compareAndSet(last, now)) {
            windows.values().removeIf(window -> now - window.since() >= MINUTE);
        }
    }

    /** Whether one more would be more than the number; counts nothing. */
    boolean isFull(String caller) {
        Window window = windows.get(caller);
        return window != null && nanos.getAsLong() - window.since() < MINUTE && window.count() >= perMinute;
    }
}
