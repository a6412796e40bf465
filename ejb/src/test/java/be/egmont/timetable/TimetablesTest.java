package be.egmont.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.meeting.Cast;
import be.egmont.meeting.MeetingRequest;
import be.egmont.meeting.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetablesTest {

    @ParameterizedTest
    @CsvSource({
        "NONE,      ,           9, false",
        "MORNING,   ,           9, true",
        "MORNING,   ,          12, false",
        "AFTERNOON, ,          12, true",
        "NONE,      2026-02-04, 9, true",
        "NONE,      2026-02-05, 9, false",
        "AFTERNOON, 2026-02-05,14, false"
    })
    void wishesAreMarkedInTheZoneOfTheEdition(Wish wish, LocalDate day, int hour, boolean marked) {
        MeetingRequest wishing =
                new MeetingRequest(Cast.anEmbassy(), Cast.anAgency(), Cast.anOrder(wish, day), "claire", Cast.NOW);
        Predicate<Instant> wished = Timetables.wished(wishing);

        // 8:00 in UTC is 9:00 in Brussels in winter
        assertThat(wished.test(Cast.NOW.plus(hour - 9L, ChronoUnit.HOURS))).isEqualTo(marked);
    }
}
