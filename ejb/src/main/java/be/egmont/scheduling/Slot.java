package be.egmont.scheduling;

/**
 * A shortest unit of the timetable.
 *
 * @param day which day, counted from 0; slots of a problem are ordered by day and time
 * @param half MORNING or AFTERNOON
 * @param from minutes after midnight
 * @param until minutes after midnight; what lies between two slots is time to change over or to have lunch
 */
public record Slot(int day, Half half, int from, int until) {
    /** A longer meeting may run on over a pause of up to this many minutes, never over lunch. */
    static final int CHANGEOVER = 10;

    public Slot {
        if (day < 0 || half == null || half == Half.ANY || from < 0 || until <= from) {
            throw new IllegalArgumentException(
                    "slot on day " + day + ", " + half + ", from " + from + " until " + until);
        }
    }

    /** Whether a meeting of several slots may go on in the next one. */
    public boolean runsInto(Slot next) {
        return day == next.day && next.from - until <= CHANGEOVER;
    }
}
