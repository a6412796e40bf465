package be.egmont.reporting;

import be.egmont.attendance.Thresholds;
import be.egmont.edition.EditionRow;
import java.io.Serializable;
import java.time.Instant;

/**
 * The parameters printed on every report, with which the same file can be made again.
 *
 * @param asOf the moment as at which the facts were known
 * @param programmeVersion the programme released at that moment, 0 when there was none
 * @param corrections how many of the events were corrected
 * @param journal the head of the journal at that moment: the place of its last row and the hash, as in {@code 1204:9f86d0};
 *     null before the first row. Copies of a report are witnesses of the journal outside the house
 */
public record Header(
        EditionRow edition,
        Instant asOf,
        Thresholds thresholds,
        int programmeVersion,
        int rulesVersion,
        int corrections,
        String journal)
        implements Serializable {

    /** Increased whenever a change of definition could give other figures for the same facts. */
    public static final int RULES_VERSION = 1;
}
