package be.egmont.scheduling.why;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.scheduling.Half;
import be.egmont.scheduling.Made;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Rules;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.Walks;
import be.egmont.scheduling.why.Unplaced.Change;
import be.egmont.scheduling.why.Unplaced.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two slots, a few people; the first meeting is always the one that is not held. */
class ExplainerTest {
    private static final List<Participant> FOUR = Made.always(2, 2);

    @Test
    void noTableIsLargeEnough() {
        Unplaced why = why(FOUR, Table.hall(2, 2, 2), List.of(Meeting.of("a", List.of(0, 1, 2))));
        assertThat(why.reason()).isEqualTo(Reason.NO_TABLE_LARGE_ENOUGH);
        assertThat(why.nearest()).isEmpty();
    }

    @Test
    void noCommonSlotButOneMightCome() {
        Unplaced why = why(List.of(Made.host(0), Made.guest(1)), Table.hall(1, 2, 2), List.of(Meeting.of("a", 0, 1)));
        assertThat(why.reason()).isEqualTo(Reason.NO_COMMON_SLOT);
        assertThat(why.participants()).containsExactly(0, 1);
        assertThat(why.nearest()).contains(new Change(Change.Kind.BE_AVAILABLE, 0, 1, -1));
    }

    @Test
    void notAtTheseHours() {
        Unplaced session = why(
                List.of(Made.host(1), Made.guest(1)),
                Table.hall(1, 2, 2),
                List.of(Meeting.of("a", 0, 1).within(Half.MORNING)));
        assertThat(session.reason()).isEqualTo(Reason.NOT_AT_THESE_HOURS);
        Unplaced closed = why(FOUR, List.of(new Table("t", 0, 2, Made.bits())), List.of(Meeting.of("a", 0, 1)));
        assertThat(closed.reason()).isEqualTo(Reason.NOT_AT_THESE_HOURS);
        assertThat(closed.nearest()).contains(new Change(Change.Kind.ONE_MORE_TABLE, 0, -1, -1));
    }

    @Test
    void oneIsFullAndALighterMeetingCouldGiveWay() {
        List<Meeting> meetings = List.of(
                Meeting.of("a", 0, 2).weighing(3),
                Meeting.of("b", 0, 3).weighing(5),
                Meeting.of("c", 0, 3).weighing(1));
        Unplaced why = why(FOUR, Table.hall(2, 2, 2), meetings, new Placement(1, 0, 0), new Placement(2, 1, 0));
        assertThat(why.reason()).isEqualTo(Reason.PARTICIPANT_FULL);
        assertThat(why.participants()).containsExactly(0);
        assertThat(why.nearest()).contains(new Change(Change.Kind.GIVE_WAY, 1, 0, 2));
    }

    @Test
    void neverFreeTogether() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 2), Meeting.of("b", 0, 3), Meeting.of("c", 1, 2));
        Unplaced why = why(FOUR, Table.hall(2, 2, 2), meetings, new Placement(1, 0, 0), new Placement(2, 1, 0));
        assertThat(why.reason()).isEqualTo(Reason.NEVER_FREE_TOGETHER);
        assertThat(why.participants()).isEmpty();
    }

    @Test
    void noTableFree() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 2), Meeting.of("b", 1, 3), Meeting.of("c", 1, 3));
        Unplaced why = why(FOUR, Table.hall(1, 2, 2), meetings, new Placement(1, 0, 0), new Placement(2, 1, 0));
        assertThat(why.reason()).isEqualTo(Reason.NO_TABLE_FREE);
        assertThat(why.nearest()).contains(new Change(Change.Kind.ONE_MORE_TABLE, 0, -1, -1));
    }

    @Test
    void orderOrWalk() {
        List<Table> apart = List.of(new Table("here", 0, 2, Made.bits(0)), new Table("there", 1, 2, Made.bits(1)));
        Problem problem = new Problem(
                Made.slots(1, 2),
                FOUR,
                List.of(Meeting.of("a", 0, 2), Meeting.of("b", 0, 3)),
                apart,
                new Walks(List.of(List.of(0, 9), List.of(9, 0))),
                List.of(),
                Rules.usual());
        Explainer explainer = new Explainer(problem, List.of(new Placement(1, 0, 0)));
        assertThat(explainer.unplaced().get(0).reason()).isEqualTo(Reason.ORDER_OR_WALK);
        assertThat(explainer.obstacles(0, 1)).containsExactly(new Obstacle(Obstacle.Kind.WALK, -1, -1));
    }

    @Test
    void aPlacedMeetingCanBeAskedWhyItIsNotElsewhere() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 2), Meeting.of("b", 0, 3));
        Problem problem = Problem.of(Made.slots(1, 2), FOUR, meetings, Table.hall(1, 2, 2));
        Explainer explainer = new Explainer(problem, List.of(new Placement(0, 0, 0), new Placement(1, 1, 0)));
        assertThat(explainer.obstacles(0, 0)).isEmpty();
        assertThat(explainer.obstacles(0, 1))
                .containsExactly(new Obstacle(Obstacle.Kind.BUSY, 0, 1), new Obstacle(Obstacle.Kind.NO_TABLE, -1, 1));
    }

    private static Unplaced why(
            List<Participant> people, List<Table> tables, List<Meeting> meetings, Placement... placed) {
        Problem problem = Problem.of(Made.slots(1, 2), people, meetings, tables);
        return new Explainer(problem, List.of(placed)).unplaced().get(0);
    }
}
