package be.egmont.timetable;

import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.timetable.Slot.Hindrance;

/** A person or table is already taken at that time; the refusal names it, and by what and when it is taken. */
public final class SlotTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    private SlotTaken(String key, Object... arguments) {
        super(key, arguments);
    }

    static SlotTaken person(Hindrance hindrance) {
        return new SlotTaken(
                switch (hindrance.kind()) {
                    case MEETING -> "meeting-person-taken";
                    case SESSION -> "meeting-person-expected";
                    case AWAY -> "meeting-person-away";
                    case REPRESENTED -> "meeting-person-represented";
                },
                hindrance.person(),
                hindrance.what(),
                hindrance.when().from(),
                hindrance.when().to());
    }

    static SlotTaken table(int number, Translated by, Period when) {
        return new SlotTaken("meeting-table-taken", number, by, when.from(), when.to());
    }

    /** Taken at the same moment by somebody else: found by the database, which does not say by what. */
    static SlotTaken meanwhile(int number, Period when) {
        return new SlotTaken("meeting-taken-meanwhile", number, when.from(), when.to());
    }
}
