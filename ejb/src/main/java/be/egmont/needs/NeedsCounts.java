package be.egmont.needs;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What the kitchen reads of an edition.
 *
 * @param days of the edition
 * @param totals of each day first all of it, then its sessions
 * @param stated how many have stated needs
 * @param unreadable how many of these cannot be opened, and are in no figure
 * @param erased when they were erased; empty as long as they are kept
 */
public record NeedsCounts(
        List<LocalDate> days,
        List<NeedsTotals> totals,
        List<NeedsChoice> choices,
        int stated,
        int unreadable,
        List<NeedsErased> erased)
        implements Serializable {

    /** All of a day, then its sessions. */
    public List<NeedsTotals> of(LocalDate day) {
        return totals.stream().filter(total -> total.day().equals(day)).toList();
    }
}
