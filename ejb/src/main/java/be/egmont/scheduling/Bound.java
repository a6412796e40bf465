package be.egmont.scheduling;

/**
 * What no timetable of the problem can exceed, if it holds as much of what was promised as the one that was found.
 *
 * @param weight no timetable holds more weight
 * @param points no timetable has more points
 */
public record Bound(long weight, long points) {
    public static final Bound UNKNOWN = new Bound(Long.MAX_VALUE, Long.MAX_VALUE);

    /** The relative gap between points and bound: 0 is best, 0.003 means that at most 0.3 % could be gained. */
    public double gap(long reached) {
        return points <= 0 ? 0 : Math.max(0, (points - reached) / (double) points);
    }
}
