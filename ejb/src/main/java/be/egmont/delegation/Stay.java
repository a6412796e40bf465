package be.egmont.delegation;

import be.egmont.kernel.Refusal;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * On which days of its edition a participant is there.
 *
 * @param days those of a stay in part; none where they are not known, and for every other answer
 */
public record Stay(Rsvp rsvp, SortedSet<LocalDate> days) implements Serializable {

    public Stay {
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    /** An answer without days: all of them, none of them, or some of which nobody knows which. */
    public static Stay of(Rsvp rsvp) {
        return new Stay(rsvp, Collections.emptySortedSet());
    }

    /**
     * A stay on the chosen days. All days are a whole stay; days that are over remain as they were.
     *
     * @param edition all days of the edition
     * @param before what was said until now
     * @param today in the zone of the edition
     * @throws Refusal {@code stay-undated} for an edition without dates, {@code stay-no-day} when no day is left
     */
    public static Stay on(List<LocalDate> edition, Collection<LocalDate> chosen, Stay before, LocalDate today) {
        if (edition.isEmpty()) {
            throw new Refusal("stay-undated");
        }
        SortedSet<LocalDate> there = new TreeSet<>();
        for (LocalDate day : edition) {
            if (day.isBefore(today) ? before.isThere(day) : chosen.contains(day)) {
                there.add(day);
            }
        }
        if (there.isEmpty()) {
            throw new Refusal("stay-no-day").at("days");
        }
        return there.size() == edition.size() ? of(Rsvp.COMES) : new Stay(Rsvp.PARTLY, there);
    }

    /** Whether he is there on a day of the edition; as long as nobody says otherwise, he is. */
    public boolean isThere(LocalDate day) {
        return switch (rsvp) {
            case AWAITED, COMES -> true;
            case PARTLY -> days.isEmpty() || days.contains(day);
            case EXCUSED -> false;
        };
    }

    /** Whether he comes in part and nobody has said on which days. */
    public boolean isVague() {
        return rsvp == Rsvp.PARTLY && days.isEmpty();
    }
}
