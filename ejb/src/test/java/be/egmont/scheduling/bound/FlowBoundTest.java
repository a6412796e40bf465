package be.egmont.scheduling.bound;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.scheduling.Made;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.search.Grid;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FlowBoundTest {
    @Test
    void aPersonHoldsNoMoreThanHisSlots() {
        Problem problem = Problem.of(
                Made.slots(1, 3),
                List.of(Made.host(0, 1), Made.guest(0, 1, 2), Made.guest(1, 2)),
                List.of(
                        Meeting.of("a", 0, 1).weighing(5),
                        Meeting.of("b", 0, 1).weighing(3),
                        Meeting.of("c", 0, 2).weighing(1)),
                Table.hall(2, 2, 3));
        assertThat(weight(problem)).isEqualTo(8);
    }

    @Test
    void theHouseHoldsNoMoreThanItsTables() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 2).weighing(5), Meeting.of("b", 1, 3));
        Problem problem = Problem.of(Made.slots(1, 1), Made.always(2, 1), meetings, Table.hall(1, 2, 1));
        assertThat(weight(problem)).isEqualTo(5);
    }

    @Test
    void aTriangleOfPeopleInOneSlotEachIsBoundedByOneAndAHalf() {
        List<Meeting> meetings = List.of(
                Meeting.of("a", 0, 1).weighing(2),
                Meeting.of("b", 1, 2).weighing(2),
                Meeting.of("c", 0, 2).weighing(2));
        Problem problem = Problem.of(Made.slots(1, 1), Made.always(2, 1), meetings, Table.hall(5, 2, 1));
        assertThat(weight(problem)).isEqualTo(3);
    }

    @Test
    void aLongMeetingTakesAllItsSlots() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 1).lasting(3).weighing(6), Meeting.of("b", 0, 1));
        Problem problem = Problem.of(Made.slots(1, 3), Made.always(1, 3), meetings, Table.hall(1, 2, 3));
        assertThat(weight(problem)).isEqualTo(6);
    }

    private static long weight(Problem problem) {
        return new FlowBound(new Grid(problem))
                .bound(m -> problem.meetings().get((int) m).weight());
    }

    /** Two left nodes, two right ones, arcs of capacity 1: all sixteen choices are tried. */
    @Property(tries = 200)
    void theFlowOfGreatestGainIsFound(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] room = random.ints(4, 0, 3).toArray();
        int[] gain = random.ints(4, 0, 9).toArray();
        int size = random.nextInt(5);
        CostFlow flow = new CostFlow(6);
        for (int i = 0; i < 2; i++) {
            flow.arc(0, 1 + i, room[i], 0);
            flow.arc(3 + i, 5, room[2 + i], 0);
        }
        int[] arcs = new int[4];
        for (int k = 0; k < 4; k++) {
            arcs[k] = flow.arc(1 + k / 2, 3 + k % 2, 1, gain[k]);
        }
        int best = 0;
        for (int chosen = 0; chosen < 16; chosen++) {
            int[] used = new int[4];
            int sum = 0;
            for (int k = 0; k < 4; k++) {
                int on = chosen >> k & 1;
                used[k / 2] += on;
                used[2 + k % 2] += on;
                sum += on * gain[k];
            }
            boolean fits = Integer.bitCount(chosen) <= size;
            for (int i = 0; i < 4; i++) {
                fits &= used[i] <= room[i];
            }
            best = fits ? Math.max(best, sum) : best;
        }
        assertThat(flow.greatestGain(0, 5, size)).isEqualTo(best);
        int carried = 0;
        for (int k = 0; k < 4; k++) {
            carried += flow.flow(arcs[k]) * gain[k];
        }
        assertThat(carried).isEqualTo(best);
    }
}
