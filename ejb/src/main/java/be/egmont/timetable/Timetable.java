package be.egmont.timetable;

import be.egmont.kernel.Translated;
import be.egmont.meeting.RequestRow;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The working timetable of one day.
 *
 * @param days all days on which the edition holds one-on-one meetings
 * @param day the one shown, null when there is none
 * @param slots the starts of the quarters of an hour in which meetings may be
 * @param tables the tables laid that day, by number
 * @param meetings by time and table
 */
public record Timetable(
        List<LocalDate> days, LocalDate day, List<Instant> slots, List<Table> tables, List<RequestRow> meetings)
        implements Serializable {

    /** A numbered table and where it stands. */
    public record Table(int number, Translated room) implements Serializable {}
}
