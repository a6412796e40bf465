package be.egmont.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JournalValuesTest {

    private static final Instant MORNING = Instant.parse("2026-02-04T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-02-04T12:00:00Z");

    @Test
    void aMomentWhateverTheZoneOfTheDatabase() {
        assertThat(JournalValues.read("2026-02-04T09:00:00+00:00")).isEqualTo(MORNING);
        assertThat(JournalValues.read("2026-02-04T10:00:00+01:00")).isEqualTo(MORNING);
        assertThat(JournalValues.read("2026-02-04T09:00:00.123456+00:00")).isEqualTo(MORNING.plusNanos(123_456_000));
    }

    @Test
    void aPeriodAsRangesAreWritten() {
        assertThat(JournalValues.read("[\"2026-02-04 09:00:00+00\",\"2026-02-04 13:00:00+01\")"))
                .isEqualTo(new Period(MORNING, NOON));
    }

    @Test
    void aDay() {
        assertThat(JournalValues.read("2026-02-04")).isEqualTo(LocalDate.of(2026, 2, 4));
    }

    @Test
    void whatOnlyLooksLikeOneStaysAsItIs() {
        assertThat(JournalValues.read("2026-02-31")).isEqualTo("2026-02-31");
        assertThat(JournalValues.read("2026-02-04T25:00:00+00:00")).isEqualTo("2026-02-04T25:00:00+00:00");
        assertThat(JournalValues.read("Formation")).isEqualTo("Formation");
    }
}
