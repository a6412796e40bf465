package be.egmont.scheduling;

import be.egmont.scheduling.why.Unplaced;
import java.util.List;

/** Every meeting must be held, and no timetable that does so was found; says which meetings are left over and why. */
public class NoTimetableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Unplaced> unplaced;

    public NoTimetableException(List<Unplaced> unplaced) {
        super("no timetable holds all meetings; left over: " + unplaced);
        this.unplaced = List.copyOf(unplaced);
    }

    public List<Unplaced> unplaced() {
        return unplaced;
    }
}
