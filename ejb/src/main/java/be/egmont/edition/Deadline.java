package be.egmont.edition;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Until when something is taken from those who attend; the team may note it later as well.
 *
 * @param day the last day, whole, as it is counted in the zone of the edition; null when there is no end to it
 */
public record Deadline(LocalDate day, ZoneId zone) implements Serializable {

    public boolean isOver(Instant now) {
        return day != null && LocalDate.ofInstant(now, zone).isAfter(day);
    }
}
