package be.egmont.timetable;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.List;

/**
 * A possible time for a whole meeting: who is not free then, and the free tables.
 *
 * @param wished whether it lies where the asking side wished
 * @param hindrances commitments of one side or the other; when there is one, no table is offered
 * @param tables the free ones, the preferred first
 */
public record Slot(Period when, boolean wished, List<Hindrance> hindrances, List<Table> tables)
        implements Serializable {

    /** A commitment of one person at that time. */
    public record Hindrance(String person, Kind kind, Translated what, Period when) implements Serializable {}

    /** The kind of commitment. */
    public enum Kind {
        MEETING,
        SESSION,
        /** Not there that day, by his answer to the call home. */
        AWAY,
        /** Represented by another all that day, or for the rest of the edition. */
        REPRESENTED
    }

    /**
     * A free table.
     *
     * @param preferred whether one of the two has another meeting there
     */
    public record Table(int number, Translated room, boolean preferred) implements Serializable {}

    public boolean isFree() {
        return !tables.isEmpty();
    }
}
