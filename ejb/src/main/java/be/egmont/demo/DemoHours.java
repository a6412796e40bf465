package be.egmont.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SplittableRandom;

/** Random moments in office hours of working days, for the demo data. */
record DemoHours(ZoneId zone, SplittableRandom random) {

    private static final int OPENS = 8 * 60 + 20;
    private static final int OPEN_FOR = 9 * 60;

    /** Some moment from the first day to the last. */
    Instant between(LocalDate first, LocalDate last) {
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        LocalDate day = first.plusDays(random.nextInt(days));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return at(day, LocalTime.ofSecondOfDay((OPENS + random.nextInt(OPEN_FOR)) * 60L + random.nextInt(60)));
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
