package be.egmont.bench.scheduling;

/** Notes when a solver came within one hundredth of the bound, and what it proved. */
public final class Watch {
    private static final double NEAR = 0.99;
    private static final double NANOS = 1e9;

    private final long began = System.nanoTime();
    private long bound;
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

    /** A solver has proved that no timetable has more points than that. */
    public synchronized void proved(long points) {
        bound = Math.min(bound, points);
    }

    /** What no timetable exceeds in points, as far as is known. */
    synchronized long bound() {
        return bound;
    }

    double seconds() {
        return (System.nanoTime() - began) / NANOS;
    }

    /** Seconds, or -1 for never. */
    synchronized double near() {
        return near;
    }
}
