package be.egmont.web.meeting;

import be.egmont.kernel.Translated;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.Side;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One line of the timetable: a delegation or a table, with its meetings by quarter of an hour.
 *
 * @param title of the delegation; null for a table
 * @param table its number; 0 for a delegation
 */
public record TimetableLine(Translated title, int table, List<Cell> cells, int meetings) implements Serializable {

    /**
     * A quarter of an hour, or as many as a meeting takes.
     *
     * @param row the meeting, or null
     * @param other whom the delegation of the line meets; of a table the side that is asked
     */
    public record Cell(RequestRow row, Side other, int span) implements Serializable {}

    static TimetableLine of(Side side, List<RequestRow> meetings, List<Instant> slots) {
        return line(side.title(), 0, side.delegation(), meetings, slots);
    }

    static TimetableLine of(int table, List<RequestRow> meetings, List<Instant> slots) {
        return line(null, table, null, meetings, slots);
    }

    private static TimetableLine line(
            Translated title, int table, UUID delegation, List<RequestRow> meetings, List<Instant> slots) {
        Map<Instant, RequestRow> byStart = new HashMap<>();
        meetings.forEach(row -> byStart.put(row.place().from(), row));
        List<Cell> cells = new ArrayList<>();
        int slot = 0;
        while (slot < slots.size()) {
            RequestRow row = byStart.get(slots.get(slot));
            int span = row == null ? 1 : span(row, slots, slot);
            cells.add(new Cell(row, row == null ? null : other(row, delegation), span));
            slot += span;
        }
        return new TimetableLine(title, table, cells, meetings.size());
    }

    /** How many columns it takes; of two simultaneous meetings of one delegation the first is shown in full. */
    private static int span(RequestRow row, List<Instant> slots, int first) {
        int span = 1;
        while (first + span < slots.size()
                && slots.get(first + span).isBefore(row.place().to())) {
            span++;
        }
        return span;
    }

    private static Side other(RequestRow row, UUID delegation) {
        return row.asked().delegation().equals(delegation) ? row.asking() : row.asked();
    }
}
