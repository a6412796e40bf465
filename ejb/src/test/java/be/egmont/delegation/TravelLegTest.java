package be.egmont.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravelLegTest {

    @ParameterizedTest
    @CsvSource({
        "true,  2026-02-01, false",
        "true,  2026-02-03, false",
        "true,  2026-02-04, true",
        "false, 2026-02-04, true",
        "false, 2026-02-05, false",
        "false, 2026-02-09, false"
    })
    void whoComesAfterHisFirstDayOrLeavesBeforeHisLastMissesOne(boolean arrives, LocalDate day, boolean misses) {
        assertThat(TravelLeg.misses(arrives, day, LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 5)))
                .isEqualTo(misses);
    }

    @Test
    void whoIsThereOnNoDayTravelsForNothing() {
        assertThat(TravelLeg.misses(true, LocalDate.of(2026, 2, 1), null, null)).isTrue();
        assertThat(TravelLeg.misses(false, LocalDate.of(2026, 2, 9), null, null))
                .isTrue();
    }

    @Test
    void howWithoutWhenIsHalfOfIt() {
        TravelLeg.UNKNOWN.check("arrivalDay");
        new TravelLeg(Instant.EPOCH, null, " ", "").check("arrivalDay");
        assertThat(new TravelLeg(Instant.EPOCH, TravelMeans.PLANE, " SN 204 ", "").number())
                .isEqualTo("SN 204");
        assertThatThrownBy(() -> new TravelLeg(null, TravelMeans.TRAIN, null, null).check("arrivalDay"))
                .isInstanceOf(Refusal.class);
    }
}
