package be.egmont.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Period;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void whatIsAloneTakesTheWholeWidth() {
        assertThat(Lanes.of(List.of(period(8, 9), period(9, 10)))).containsExactly("", "");
        assertThat(Lanes.of(List.of())).isEmpty();
    }

    @Test
    void whatOverlapsStandsSideBySide() {
        assertThat(Lanes.of(List.of(period(8, 12), period(9, 13), period(14, 15))))
                .containsExactly("of-2 lane-1", "of-2 lane-2", "");
    }

    @Test
    void aLaneIsTakenAgainOnceItsLastOneHasEnded() {
        assertThat(Lanes.of(List.of(period(8, 12), period(8, 9), period(9, 11))))
                .containsExactly("of-2 lane-1", "of-2 lane-2", "of-2 lane-2");
    }

    private static Period period(int from, int to) {
        return new Period(hour(from), hour(to));
    }

    private static Instant hour(int hour) {
        return Instant.EPOCH.plusSeconds(hour * 3_600L);
    }
}
