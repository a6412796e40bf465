package be.egmont.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final AtomicLong now = new AtomicLong();
    private final Throttle throttle = new Throttle(2, now::get);

    @Test
    void soManyAMinuteAndNoMore() {
        assertThat(throttle.allows("a")).isTrue();
        assertThat(throttle.allows("a")).isTrue();
        assertThat(throttle.allows("a")).isFalse();
        now.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
        assertThat(throttle.allows("a")).isFalse();
        now.incrementAndGet();
        assertThat(throttle.allows("a")).isTrue();
    }

    @Test
    void oneDoesNotUseUpTheNumberOfAnother() {
        throttle.allows("a");
        throttle.allows("a");
        assertThat(throttle.allows("a")).isFalse();
        assertThat(throttle.allows("b")).isTrue();
    }

    @Test
    void manyNamesDoNotFillTheMemoryAndDoNotShutOutWhoIsKnown() {
        throttle.allows("known");
        for (int i = 0; i < 2 * Throttle.MOST; i++) {
            throttle.allows("name " + i);
        }
        assertThat(throttle.allows("one more")).isFalse();
        assertThat(throttle.allows("known")).isTrue();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(throttle.allows("one more")).isTrue();
    }

    @Test
    void whetherItIsFullIsAskedWithoutCounting() {
        assertThat(throttle.isFull("a")).isFalse();
        throttle.allows("a");
        assertThat(throttle.isFull("a")).isFalse();
        throttle.allows("a");
        assertThat(throttle.isFull("a")).isTrue();
        assertThat(throttle.isFull("b")).isFalse();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(throttle.isFull("a")).isFalse();
    }
}
