package be.egmont.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void whoSendsTooManyAtOnceIsRefusedAndNobodyElse() {
        Turns turns = new Turns(2, 0, 0);
        assertThat(turns.enter("nele")).isTrue();
        assertThat(turns.enter("nele")).isTrue();
        assertThat(turns.enter("nele")).isFalse();
        assertThat(turns.enter("claire")).isTrue();
        turns.leave("nele");
        assertThat(turns.enter("nele")).isTrue();
    }

    @Test
    void whoWaitsTooLongIsRefusedAndLeavesNoTrace() {
        Turns turns = new Turns(1, 1, 1);
        assertThat(turns.enter("nele")).isTrue();
        assertThat(turns.enter("nele")).isFalse();
        turns.leave("nele");
        assertThat(turns.callers()).isZero();
    }

    @Test
    void manyOfOneWaitForEachOther() throws Exception {
        Turns turns = new Turns(3, 60, 60_000);
        AtomicInteger here = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(40);
        try {
            List<Future<Boolean>> taken = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                taken.add(people.submit(() -> {
                    all.await();
                    if (!turns.enter("nele")) {
                        return false;
                    }
                    most.accumulateAndGet(here.incrementAndGet(), Math::max);
                    Thread.yield();
                    here.decrementAndGet();
                    turns.leave("nele");
                    return true;
                }));
            }
            all.countDown();
            for (Future<Boolean> one : taken) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(most.get()).isLessThanOrEqualTo(3);
        assertThat(turns.callers()).isZero();
    }
}
