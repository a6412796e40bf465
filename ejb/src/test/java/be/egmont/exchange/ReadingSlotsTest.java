package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A file that is being read keeps a slot, and gives it back however the reading ends. */
class ReadingSlotsTest {

    private final ReadingSlots slots = new ReadingSlots(2, Duration.ZERO);

    @Test
    void theThirdIsAskedToComeAgain() {
        assertThatThrownBy(() -> slots.read(() -> slots.read(() -> slots.read(() -> "third"))))
                .hasMessageContaining("import-busy");
        assertThat(slots.read(() -> slots.read(() -> "second"))).isEqualTo("second");
    }

    @Test
    void aReadingThatFailsKeepsNothing() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> slots.read(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
        assertThat(slots.read(() -> "free")).isEqualTo("free");
    }
}
