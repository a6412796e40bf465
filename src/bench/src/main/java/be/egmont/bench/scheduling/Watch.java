package be.egmont.bench.scheduling;

/** Notes when a solver came within one hundredth of the bound. */
public final class Watch {
    private static final double NEAR = 0.99;
    private static final double NANOS = 1e9;

    private final long began = System.nanoTime();
    private final long bound;
    private double near = -1;

    Watch(long bound) {
        this.bound = bound;
    }

    /** A solver has a timetable of so many points. */
    public synchronized void seen(long points) {
        if (near < 0 && points >= NEAR * bound) {
            near = seconds();
        }
    }

    double seconds() {
        return (System.nanoTime() - began) / NANOS;
    }

    /** Seconds, or -1 for never. */
    synchronized double near() {
        return near;
    }
}
