package be.egmont.reporting;

import be.egmont.attendance.AttendanceCounts;
import be.egmont.attendance.SessionAttendance;
import java.io.Serializable;
import java.util.List;

/** R2: one row for each session. */
public record SummaryReport(Header header, List<SessionAttendance> sheets, Quality quality) implements Serializable {

    /** All sessions together; a person counts once for each session. */
    public AttendanceCounts total() {
        return sheets.stream().map(SessionAttendance::tally).reduce(AttendanceCounts.NONE, AttendanceCounts::plus);
    }
}
