package be.egmont.scheduling.bound;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.scheduling.Made;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.search.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeSlotsTest {
    private static final List<Meeting> PATH =
            List.of(Meeting.of("a", 0, 1), Meeting.of("b", 0, 3), Meeting.of("c", 2, 3));

    private static int most(List<Participant> people, List<Meeting> meetings, int tables, int... kept) {
        int slots = 3;
        Problem problem = Problem.of(Made.slots(1, slots), people, meetings, Table.hall(tables, 2, slots));
        boolean[] further = new boolean[meetings.size()];
        for (int m = 0; m < further.length; m++) {
            further[m] = kept[m] < 0;
        }
        return FreeSlots.most(new Grid(problem), kept, further);
    }

    @Test
    void freeSlotsThatDoNotMeetAreNoUse() {
        List<Participant> people = List.of(Made.host(0, 1), Made.guest(1, 2), Made.host(0), Made.guest(0));
        // the host is free at 0 and the guest at 2, and each has one slot left
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 1), Meeting.of("b", 0, 1), Meeting.of("c", 2, 3));
        assertThat(most(people, meetings, 2, 1, -1, -1)).isEqualTo(1);
        assertThat(most(people, meetings, 2, 1, -1, 0)).isZero();
    }

    @Test
    void oneMakesRoomAndAnotherForHim() {
        List<Participant> people = List.of(Made.host(0, 1), Made.guest(0), Made.host(0, 1, 2), Made.guest(0, 1, 2));
        assertThat(most(people, PATH, 2, -1, 0, 1)).isEqualTo(1);
        // at a single table everybody needs a time of his own
        assertThat(most(people, PATH, 1, -1, 0, 1)).isEqualTo(1);
        List<Participant> shorter = List.of(Made.host(0, 1), Made.guest(0), Made.host(0, 1), Made.guest(0, 1));
        assertThat(most(shorter, PATH, 1, -1, 0, 1)).isZero();
    }

    @Test
    void whoIsKeptFixedDoesNotMove() {
        List<Participant> people = List.of(Made.host(0, 1), Made.guest(0), Made.host(0, 1, 2), Made.guest(0, 1, 2));
        List<Meeting> meetings = List.of(PATH.get(0), PATH.get(1).fixedAt(0), PATH.get(2));
        assertThat(most(people, meetings, 2, -1, 0, 1)).isZero();
    }

    @Test
    void ofTwoWhoWantTheSameLastSlotOneComes() {
        List<Participant> people = List.of(Made.host(0), Made.guest(0), Made.host(0), Made.guest(0, 1));
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 1), Meeting.of("b", 2, 1), Meeting.of("c", 2, 3));
        assertThat(most(people, meetings, 3, -1, -1, -1)).isEqualTo(2);
    }
}
