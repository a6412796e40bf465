package be.egmont.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {

    private static final Retry MANY = new Retry(100, Duration.ofSeconds(2), Duration.ofMinutes(1));

    @Test
    void eachWaitIsTwiceTheOneBeforeUpToTheLongest() {
        assertThat(MANY.after(1)).hasValue(Duration.ofSeconds(2));
        assertThat(MANY.after(2)).hasValue(Duration.ofSeconds(4));
        assertThat(MANY.after(5)).hasValue(Duration.ofSeconds(32));
        assertThat(MANY.after(6)).hasValue(Duration.ofMinutes(1));
        assertThat(MANY.after(99)).hasValue(Duration.ofMinutes(1));
    }

    @Test
    void afterTheLastAttemptThereIsNoOther() {
        assertThat(MANY.after(100)).isEmpty();
        assertThat(Retry.NEVER.after(1)).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Retry(0, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retry(2, Duration.ofMinutes(2), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
