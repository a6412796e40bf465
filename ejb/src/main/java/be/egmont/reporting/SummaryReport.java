package be.egmont.reporting;

import be.egmont.attendance.Sheet;
import be.egmont.attendance.Tally;
import java.io.Serializable;
import java.util.List;

/** R2: one row for each session. */
public record SummaryReport(Header header, List<Sheet> sheets, Quality quality) implements Serializable {

    /** All sessions together; a person counts once for each session. */
    public Tally total() {
        return sheets.stream().map(Sheet::tally).reduce(Tally.NONE, Tally::plus);
    }
}
