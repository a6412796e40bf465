package be.egmont.reporting;

import be.egmont.attendance.Thresholds;
import be.egmont.edition.EditionRow;
import java.io.Serializable;
import java.time.Instant;

/**
 * What every report says of itself, so that the same inputs can be asked for again and give the same file.
 *
 * @param asOf the moment as at which the facts were known
 * @param programmeVersion the programme that was out at that moment, 0 when none was
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

    /** Counts up whenever a definition changes that could give other figures for the same facts. */
    public static final int RULES_VERSION = 1;
}
