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
 */
public record Header(
        EditionRow edition,
        Instant asOf,
        Thresholds thresholds,
        int programmeVersion,
        int rulesVersion,
        int corrections)
        implements Serializable {

    /** Increased whenever a change of definition could give other figures for the same facts. */
    public static final int RULES_VERSION = 1;
}
