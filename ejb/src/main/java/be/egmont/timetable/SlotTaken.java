package be.egmont.timetable;

import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.timetable.Slot.Hindrance;

/** Somebody or something is already taken then: the sentence says who or which table, by what and when. */
public final class SlotTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    private SlotTaken(String key, Object... arguments) {
        super(key, arguments);
    }

    static SlotTaken person(Hindrance hindrance) {
        return new SlotTaken(
                hindrance.kind() == Slot.Kind.MEETING ? "meeting-person-taken" : "meeting-person-expected",
                hindrance.person(),
                hindrance.what(),
                hindrance.when().from(),
                hindrance.when().to());
    }

    static SlotTaken table(int number, Translated by, Period when) {
        return new SlotTaken("meeting-table-taken", number, by, when.from(), when.to());
    }

    /** Taken in the same moment by somebody else: the database noticed, and does not say by what. */
    static SlotTaken meanwhile(int number, Period when) {
        return new SlotTaken("meeting-taken-meanwhile", number, when.from(), when.to());
    }
}
