package be.egmont.week;

import be.egmont.kernel.Period;
import be.egmont.programme.Obligation;
import be.egmont.programme.SessionRow;
import be.egmont.programme.Standing;
import java.io.Serializable;
import java.util.Comparator;

/** One line of somebody's week: a session or a meeting, the other is null. */
public record Entry(Period when, SessionRow session, WeekMeeting meeting) implements Serializable {

    /** By time; a meeting before the session that it lies in. */
    static final Comparator<Entry> IN_ORDER = Comparator.comparing(
                    (Entry entry) -> entry.when().from())
            .thenComparing(entry -> entry.when().to());

    static Entry of(SessionRow session) {
        return new Entry(session.when(), session, null);
    }

    static Entry of(WeekMeeting meeting) {
        return new Entry(meeting.when(), null, meeting);
    }

    public boolean isMeeting() {
        return meeting != null;
    }

    /**
     * Whether attendance is required for the whole of it, it was not declined, and a place is his; nobody else comes to a meeting in his
     * place.
     */
    boolean occupies() {
        return isMeeting()
                ? meeting.representedBy() == null
                : (session.obligation() != Obligation.BY_APPOINTMENT
                        && (session.mine() == null
                                || session.mine().standing() == Standing.AWAITED
                                || session.mine().standing() == Standing.COMES));
    }
}
