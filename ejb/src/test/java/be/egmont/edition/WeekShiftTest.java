package be.egmont.edition;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeekShiftTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    @Test
    void anyDayOfAWeekMeansThatWeek() {
        for (int i = 0; i < 7; i++) {
            assertThat(WeekShift.between(MONDAY, LocalDate.of(2027, 2, 1).plusDays(i), BRUSSELS)
                            .day(MONDAY))
                    .isEqualTo("2027-02-01");
        }
        assertThat(WeekShift.between(MONDAY, LocalDate.of(2027, 1, 31), BRUSSELS)
                        .day(MONDAY))
                .as("a Sunday ends its week")
                .isEqualTo("2027-01-25");
        // an edition that begins on a Wednesday still begins on a Wednesday
        assertThat(WeekShift.between(LocalDate.of(2026, 2, 4), LocalDate.of(2027, 2, 1), BRUSSELS)
                        .day(LocalDate.of(2026, 2, 4)))
                .isEqualTo("2027-02-03");
        assertThat(WeekShift.between(MONDAY, MONDAY, BRUSSELS).day(null)).isNull();
    }

    @Test
    void nineInWinterIsNineInSummer() {
        WeekShift toJune = WeekShift.between(MONDAY, LocalDate.of(2026, 6, 1), BRUSSELS);
        Period nine = new Period(Instant.parse("2026-02-02T08:00:00Z"), Instant.parse("2026-02-02T09:30:00Z"));
        assertThat(toJune.hours(nine))
                .contains(new Period(Instant.parse("2026-06-01T07:00:00Z"), Instant.parse("2026-06-01T08:30:00Z")));
    }

    @Test
    void whatLiesInAnHourThatTheClocksSkipCannotBeHeld() {
        // on 28 March 2027 it is three o'clock after two
        WeekShift toMarch = WeekShift.between(MONDAY, LocalDate.of(2027, 3, 22), BRUSSELS);
        Period night = between(LocalDate.of(2026, 2, 8), LocalTime.of(2, 15), LocalTime.of(2, 45));
        assertThat(toMarch.hours(night)).isEmpty();
        Period longer = between(LocalDate.of(2026, 2, 8), LocalTime.of(1, 30), LocalTime.of(3, 30));
        assertThat(toMarch.hours(longer).orElseThrow().length()).isEqualTo(Duration.ofHours(1));
    }

    private static Period between(LocalDate day, LocalTime from, LocalTime to) {
        return new Period(
                day.atTime(from).atZone(BRUSSELS).toInstant(),
                day.atTime(to).atZone(BRUSSELS).toInstant());
    }

    @Property
    void eachDayKeepsItsWeekdayAndItsPlace(
            @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate first, @ForAll("days") LocalDate wanted) {
        WeekShift shift = WeekShift.between(first, wanted, zone);
        List<LocalDate> days = first.datesUntil(first.plusDays(10)).toList();
        List<LocalDate> moved = days.stream().map(shift::day).toList();
        assertThat(moved).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < days.size(); i++) {
            assertThat(moved.get(i).getDayOfWeek()).isEqualTo(days.get(i).getDayOfWeek());
        }
        assertThat(Duration.between(moved.get(0).atStartOfDay(), wanted.atStartOfDay())
                        .abs())
                .isLessThan(Duration.ofDays(7));
    }

    @Property
    void whatIsOnByDayStaysAtItsHourInItsOrder(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate first,
            @ForAll("days") LocalDate wanted,
            @ForAll @IntRange(min = 4 * 60, max = 22 * 60) int start,
            @ForAll @IntRange(min = 1, max = 119) int length) {
        WeekShift shift = WeekShift.between(first, wanted, zone);
        Period when = period(first.atStartOfDay().plusMinutes(start), length, zone);
        Period moved = shift.hours(when).orElseThrow();
        LocalDateTime then = LocalDateTime.ofInstant(moved.from(), zone);
        assertThat(then.toLocalTime())
                .isEqualTo(LocalDateTime.ofInstant(when.from(), zone).toLocalTime());
        assertThat(then.getDayOfWeek()).isEqualTo(first.getDayOfWeek());
        assertThat(LocalDateTime.ofInstant(moved.to(), zone).toLocalTime())
                .isEqualTo(LocalDateTime.ofInstant(when.to(), zone).toLocalTime());
    }

    /** Also at night, when clocks change: nothing that was after another comes before it, or over it. */
    @Property
    void nothingChangesPlaces(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate first,
            @ForAll("days") LocalDate wanted,
            @ForAll @IntRange(min = 0, max = 10 * 24 * 60) int minutes,
            @ForAll @IntRange(min = 1, max = 180) int length,
            @ForAll @IntRange(min = 0, max = 180) int pause) {
        LocalDateTime start = first.atStartOfDay().plusMinutes(minutes);
        if (isByTheClockTwice(start, length + pause + length, zone)) {
            return;
        }
        WeekShift shift = WeekShift.between(first, wanted, zone);
        Period one = period(start, length, zone);
        Period other = period(start.plusMinutes(length + (long) pause), length, zone);
        shift.hours(one)
                .ifPresent(before -> shift.hours(other)
                        .ifPresent(after -> assertThat(after.from()).isAfterOrEqualTo(before.to())));
    }

    /** The hour that there was twice has no order by the clock. */
    private static boolean isByTheClockTwice(LocalDateTime start, int minutes, ZoneId zone) {
        return !zone.getRules()
                .getOffset(start.minusDays(1))
                .equals(zone.getRules().getOffset(start.plusMinutes(minutes).plusDays(1)));
    }

    private static Period period(LocalDateTime from, int minutes, ZoneId zone) {
        return new Period(
                from.atZone(zone).toInstant(),
                from.plusMinutes(minutes).atZone(zone).toInstant());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Brussels",
                        "Europe/London",
                        "America/New_York",
                        "America/Santiago",
                        "Australia/Lord_Howe",
                        "Africa/Casablanca",
                        "Asia/Kathmandu",
                        "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 6000)
                .map(day -> LocalDate.of(2015, 1, 1).plusDays(day));
    }
}
