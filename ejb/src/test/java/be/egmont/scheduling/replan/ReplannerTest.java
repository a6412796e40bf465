package be.egmont.scheduling.replan;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Made;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Optimiser;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.Timetable;
import be.egmont.scheduling.replan.Incident.Absent;
import be.egmont.scheduling.replan.Incident.Closed;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReplannerTest {
    private static final Effort SHORT = Effort.steps(20_000);

    @Property(tries = 60)
    void whereNothingHappenedNothingChanges(@ForAll long seed) {
        Problem problem = Made.anything(seed);
        List<Placement> current =
                new Optimiser(problem).solve(Effort.steps(2_000)).placements();
        int now = problem.slots().size() / 2;
        Replanned replanned = new Replanner(problem, current, now).replan(List.of(), SHORT);
        assertThat(replanned.timetable().placements()).isEqualTo(current);
        assertThat(replanned.affected()).isEmpty();
    }

    @Property(tries = 150)
    void whatIsPastStaysAndTheFiguresAddUp(@ForAll long seed) {
        pastStaysAndFiguresAddUp(seed);
    }

    /** Houses whose tables differ in size and place; the table of a meeting that had begun was given away, or was too far from the next. */
    @Test
    void aMeetingThatHasBegunKeepsItsTable() {
        LongStream.of(8_584_207, 2_937, 13_216_822, 16_218_123, 3_524_669_356L)
                .forEach(ReplannerTest::pastStaysAndFiguresAddUp);
    }

    private static void pastStaysAndFiguresAddUp(long seed) {
        Problem problem = Made.anything(seed);
        Timetable before = new Optimiser(problem).solve(Effort.steps(2_000));
        int slots = problem.slots().size();
        int now = Math.floorMod(seed, slots);
        int who = Math.floorMod(seed >> 8, problem.participants().size());
        List<Incident> incidents = problem.tables().isEmpty()
                ? List.of(new Absent(who, 0, slots))
                : List.of(new Absent(who, 0, slots), new Closed(0, now, Math.min(slots, now + 2)));
        Replanned replanned = new Replanner(problem, before.placements(), now).replan(incidents, SHORT);
        List<Placement> after = replanned.timetable().placements();
        assertThat(after.stream().filter(x -> x.slot() < now))
                .containsExactlyElementsOf(
                        before.placements().stream().filter(x -> x.slot() < now).toList());
        assertThat(after)
                .noneMatch(x -> x.slot() >= now
                        && problem.meetings().get(x.meeting()).participants().contains(who));
        assertThat(replanned.rehoused().size())
                .isLessThanOrEqualTo(replanned.affected().size());
        if (replanned.dropped().isEmpty()) {
            assertThat(replanned.rehoused().size()).isLessThanOrEqualTo(replanned.rehousable());
        }
        assertThat(Collections.disjoint(replanned.affected(), replanned.moved()))
                .isTrue();
    }

    /** Host 0 meets guests 2 and 3 in the first two slots; he comes late, and slots 2 and 3 are free. */
    @Test
    void whoIsLateMeetsLater() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 2), Meeting.of("b", 0, 3));
        Problem problem = Problem.of(Made.slots(1, 4), Made.always(2, 4), meetings, Table.hall(2, 2, 4));
        List<Placement> told = List.of(new Placement(0, 0, 0), new Placement(1, 1, 0));
        Replanned late = new Replanner(problem, told, 0).replan(List.of(new Absent(0, 0, 1)), SHORT);
        assertThat(late.affected()).containsExactly(0);
        assertThat(late.rehoused()).containsExactly(0);
        assertThat(late.moved()).isEmpty();
        assertThat(late.timetable().placements()).contains(new Placement(1, 1, 0));
        assertThat(late.rehousable()).isEqualTo(1);
    }

    /** The lost table's meeting sits down at the free one, at the same time. */
    @Test
    void aLostTableMeansAnotherTable() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 2), Meeting.of("b", 1, 3));
        Problem problem = Problem.of(Made.slots(1, 2), Made.always(2, 2), meetings, Table.hall(3, 2, 2));
        List<Placement> told = List.of(new Placement(0, 1, 0), new Placement(1, 1, 1));
        Replanned lost = new Replanner(problem, told, 0).replan(List.of(new Closed(1, 0, 2)), SHORT);
        assertThat(lost.affected()).isEmpty();
        assertThat(lost.reseated()).containsExactly(1);
        assertThat(lost.timetable().placements()).containsExactly(new Placement(0, 1, 0), new Placement(1, 1, 2));
    }

    /** Only one table is left in each slot: the heavier meeting stays, somebody must move, nobody is dropped. */
    @Test
    void nobodyIsDroppedWhereThereIsRoom() {
        List<Meeting> meetings =
                List.of(Meeting.of("a", 0, 2), Meeting.of("b", 1, 3).weighing(5));
        Problem problem = Problem.of(Made.slots(1, 2), Made.always(2, 2), meetings, Table.hall(2, 2, 2));
        List<Placement> told = List.of(new Placement(0, 0, 0), new Placement(1, 0, 1));
        Replanned lost = new Replanner(problem, told, 0).replan(List.of(new Closed(0, 0, 2)), SHORT);
        assertThat(lost.affected()).containsExactly(0);
        assertThat(lost.rehoused()).containsExactly(0);
        assertThat(lost.dropped()).isEmpty();
        assertThat(lost.timetable().placements()).containsExactly(new Placement(0, 1, 1), new Placement(1, 0, 1));
    }

    /** Two meetings, one table left: the one that fits nowhere else stays, though the other is heavier. */
    @Test
    void whoFindsAnotherPlaceGoes() {
        List<Meeting> meetings =
                List.of(Meeting.of("a", 0, 2), Meeting.of("b", 1, 3).weighing(5));
        List<Participant> people = List.of(Made.host(0), Made.host(0, 1), Made.guest(0, 1), Made.guest(0, 1));
        Problem problem = Problem.of(Made.slots(1, 2), people, meetings, Table.hall(2, 2, 2));
        List<Placement> told = List.of(new Placement(0, 0, 0), new Placement(1, 0, 1));
        Replanned lost = new Replanner(problem, told, 0).replan(List.of(new Closed(0, 0, 2)), SHORT);
        assertThat(lost.affected()).containsExactly(1);
        assertThat(lost.rehoused()).containsExactly(1);
        assertThat(lost.moved()).isEmpty();
    }

    /** The only slot left to the meeting is somebody else's, who has another: one is moved, nobody dropped. */
    @Test
    void oneMakesRoom() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 2), Meeting.of("b", 0, 3));
        List<Participant> people = List.of(Made.host(0, 1, 2), Made.host(0, 1, 2), Made.guest(0, 1), Made.guest(1, 2));
        Problem problem = Problem.of(Made.slots(1, 3), people, meetings, Table.hall(2, 2, 3));
        List<Placement> told = List.of(new Placement(0, 0, 0), new Placement(1, 1, 0));
        Replanned ill = new Replanner(problem, told, 0).replan(List.of(new Absent(2, 0, 1)), SHORT);
        assertThat(ill.rehoused()).containsExactly(0);
        assertThat(ill.moved()).containsExactly(1);
        assertThat(ill.dropped()).isEmpty();
    }

    /** A meeting that was never told does not push a told one out, however heavy. */
    @Test
    void whatWasToldIsKept() {
        List<Meeting> meetings =
                List.of(Meeting.of("told", 0, 2), Meeting.of("heavy", 0, 3).weighing(5), Meeting.of("c", 1, 2));
        Problem problem = Problem.of(Made.slots(1, 2), Made.always(2, 2), meetings, Table.hall(2, 2, 2));
        List<Placement> told = List.of(new Placement(0, 0, 0), new Placement(2, 1, 0));
        Replanned replanned = new Replanner(problem, told, 0).replan(List.of(new Absent(0, 1, 2)), SHORT);
        assertThat(replanned.timetable().placements()).containsExactlyElementsOf(told);
    }

    /** A fixed meeting whose guest is ill at that time may be held at another. */
    @Test
    void aFixedMeetingThatCannotBeHeldIsFreed() {
        Problem problem = Problem.of(
                Made.slots(1, 3),
                Made.always(1, 3),
                List.of(Meeting.of("a", 0, 1).fixedAt(1)),
                Table.hall(1, 2, 3));
        Replanned ill =
                new Replanner(problem, List.of(new Placement(0, 1, 0)), 1).replan(List.of(new Absent(1, 1, 2)), SHORT);
        assertThat(ill.timetable().placements()).containsExactly(new Placement(0, 2, 0));
    }
}
