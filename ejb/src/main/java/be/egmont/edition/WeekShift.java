package be.egmont.edition;

import be.egmont.kernel.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * Carries the days and hours of one edition over to another by whole weeks: what was on a Monday at nine is on a Monday at nine,
 * whatever the clocks have done in between.
 */
public final class WeekShift {

    private final ZoneId zone;
    private final long weeks;

    private WeekShift(ZoneId zone, long weeks) {
        this.zone = zone;
        this.weeks = weeks;
    }

    /**
     * From the week of one day to the week of another; weeks begin on Monday.
     *
     * @param zone in which both are counted
     */
    public static WeekShift between(LocalDate from, LocalDate to, ZoneId zone) {
        return new WeekShift(zone, ChronoUnit.WEEKS.between(monday(from), monday(to)));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The same weekday in the other week; null of null. */
    public LocalDate day(LocalDate day) {
        return day == null ? null : day.plusWeeks(weeks);
    }

    /** The same hours of the same weekday; empty when the clocks skip them there. */
    public Optional<Period> hours(Period when) {
        Instant from = moment(when.from());
        Instant to = moment(when.to());
        return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
    }

    /** An hour that is skipped becomes the moment at which the clocks skip it, so that nothing changes places with what follows. */
    private Instant moment(Instant then) {
        LocalDateTime wanted = LocalDateTime.ofInstant(then, zone).plusWeeks(weeks);
        ZoneOffsetTransition change = zone.getRules().getTransition(wanted);
        return change != null && change.isGap()
                ? change.getInstant()
                : wanted.atZone(zone).toInstant();
    }
}
