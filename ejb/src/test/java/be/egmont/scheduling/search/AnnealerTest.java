package be.egmont.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.scheduling.Made;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AnnealerTest {
    private static final int LOOK = 1 << 10;

    /** What a round needs to begin is allowed, a step may cost nothing. */
    @Test
    void stepsAllocateNothing() {
        Annealer search = new Annealer(new Grid(Made.inOneHall(11)), 1, new int[0]);
        search.search(1 << 18, () -> false);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        search.search(1 << 20, () -> false);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 16);
    }

    /** A thousand steps take less than a millisecond. */
    @Test
    void whoStopsASearchWaitsForAThousandStepsAtMost() {
        Annealer search = new Annealer(new Grid(Made.inOneHall(11)), 1, new int[0]);
        search.search(Long.MAX_VALUE, () -> search.steps() >= 50L * LOOK);
        assertThat(search.steps()).isEqualTo(50L * LOOK);
    }
}
