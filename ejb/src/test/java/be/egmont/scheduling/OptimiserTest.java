package be.egmont.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.scheduling.check.Verifier;
import be.egmont.scheduling.why.Unplaced.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OptimiserTest {
    private static final Effort SHORT = Effort.steps(2_000);

    @Test
    void nothingToPlace() {
        Timetable timetable = new Optimiser(Problem.of(List.of(), List.of(), List.of(), List.of())).solve(SHORT);
        assertThat(timetable.placements()).isEmpty();
        assertThat(timetable.proved()).isTrue();
    }

    @Test
    void noSlots() {
        Problem problem = Problem.of(List.of(), Made.always(1, 0), List.of(Meeting.of("m", 0, 1)), List.of());
        assertThat(onlyReason(problem)).isEqualTo(Reason.NO_COMMON_SLOT);
    }

    @Test
    void noTables() {
        Problem problem = Problem.of(Made.slots(1, 4), Made.always(1, 4), List.of(Meeting.of("m", 0, 1)), List.of());
        assertThat(onlyReason(problem)).isEqualTo(Reason.NO_TABLE_LARGE_ENOUGH);
    }

    @Test
    void nobodyAvailable() {
        Problem problem = Problem.of(
                Made.slots(1, 4),
                List.of(Made.host(), Made.guest()),
                List.of(Meeting.of("m", 0, 1)),
                Table.hall(1, 2, 4));
        assertThat(onlyReason(problem)).isEqualTo(Reason.NO_COMMON_SLOT);
    }

    private static Reason onlyReason(Problem problem) {
        Timetable timetable = new Optimiser(problem).solve(SHORT);
        assertThat(timetable.placements()).isEmpty();
        assertThat(timetable.unplaced()).hasSize(1);
        return timetable.unplaced().get(0).reason();
    }

    @Test
    void onePersonWantedByAll() {
        List<Meeting> meetings = IntStream.range(0, 40)
                .mapToObj(i -> Meeting.of("m" + i, 0, 40 + i).weighing(1 + i % 5))
                .toList();
        Problem problem = Problem.of(Made.slots(1, 10), Made.always(40, 10), meetings, Table.hall(9, 2, 10));
        Timetable timetable = new Optimiser(problem).solve(SHORT);
        // eight of weight 5, two of weight 4, and nobody could do better
        assertThat(timetable.score().weight()).isEqualTo(48);
        assertThat(timetable.proved()).isTrue();
        assertThat(timetable.unplaced()).hasSize(30).allMatch(u -> u.reason() == Reason.PARTICIPANT_FULL);
    }

    @Test
    void theSamePairOverAndOver() {
        List<Meeting> meetings =
                IntStream.range(0, 6).mapToObj(i -> Meeting.of("m" + i, 0, 1)).toList();
        Problem problem = Problem.of(Made.slots(1, 4), Made.always(1, 4), meetings, Table.hall(3, 2, 4));
        assertThat(new Optimiser(problem).solve(SHORT).placements()).hasSize(4);
    }

    @Test
    void oneSlot() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 2), Meeting.of("b", 1, 3), Meeting.of("c", 0, 3));
        Problem problem = Problem.of(Made.slots(1, 1), Made.always(2, 1), meetings, Table.hall(2, 2, 1));
        Timetable timetable = new Optimiser(problem).solve(SHORT);
        assertThat(timetable.placements()).hasSize(2);
        assertThat(timetable.proved()).isTrue();
    }

    @Test
    void twoFixedMeetingsOfOnePersonAtOneTime() {
        List<Meeting> meetings = List.of(
                Meeting.of("a", 0, 2).fixedAt(1),
                Meeting.of("b", 0, 3).weighing(3).fixedAt(1));
        Problem problem = Problem.of(Made.slots(1, 3), Made.always(2, 3), meetings, Table.hall(2, 2, 3));
        Timetable timetable = new Optimiser(problem).solve(SHORT);
        assertThat(timetable.placements()).containsExactly(new Placement(1, 1, 0));
        assertThat(timetable.proved()).isFalse();
    }

    @Test
    void theConfirmedMeetingBeatsTheHeavierOne() {
        List<Meeting> meetings = List.of(
                Meeting.of("heavy", 0, 1).weighing(5), Meeting.of("told", 0, 1).confirmedAt(0, 0));
        Problem problem = Problem.of(Made.slots(1, 1), Made.always(1, 1), meetings, Table.hall(1, 2, 1));
        assertThat(new Optimiser(problem).solve(SHORT).placements()).containsExactly(new Placement(1, 0, 0));
    }

    @Test
    void thereIsTimeToWalk() {
        List<Table> tables =
                List.of(new Table("here", 0, 2, Made.bits(0, 2)), new Table("there", 1, 2, Made.bits(1, 3)));
        Walks walks = new Walks(List.of(List.of(0, 20), List.of(20, 0)));
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 1), Meeting.of("b", 0, 1));
        Problem problem =
                new Problem(Made.slots(1, 4), Made.always(1, 4), meetings, tables, walks, List.of(), Rules.usual());
        Timetable timetable = new Optimiser(problem).solve(SHORT);
        assertThat(Verifier.check(problem, timetable.placements())).isEmpty();
        assertThat(timetable.placements()).hasSize(2);
    }

    @Test
    void whereAllMustBeHeldAndCannotItSaysSo() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 1), Meeting.of("b", 0, 1));
        Problem problem = Problem.of(Made.slots(1, 1), Made.always(1, 1), meetings, Table.hall(1, 2, 1))
                .under(Rules.published(2));
        assertThatThrownBy(() -> new Optimiser(problem).solve(SHORT))
                .isInstanceOfSatisfying(
                        NoTimetableException.class,
                        e -> assertThat(e.unplaced()).hasSize(1));
    }

    @Test
    void aHandMadeTimetableIsJudged() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 1), Meeting.of("b", 0, 1));
        Problem problem = Problem.of(Made.slots(1, 3), Made.always(1, 3), meetings, Table.hall(1, 2, 3));
        Timetable judged = new Optimiser(problem).judge(List.of(new Placement(0, 0, 0), new Placement(1, 2, 0)));
        assertThat(judged.score().breaks()).isEqualTo(2);
        assertThat(judged.score().points(problem.rules().prices())).isEqualTo(180);
        assertThat(judged.bound().points()).isEqualTo(200);
        assertThatThrownBy(() -> new Optimiser(problem).judge(List.of(new Placement(0, 0, 0), new Placement(1, 0, 0))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSearchEndsWhenItIsCancelledAtAnyMoment() {
        Problem problem = large();
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 8; i++) {
            AtomicBoolean cancelled = new AtomicBoolean();
            long after = random.nextLong(60_000_000);
            long began = System.nanoTime();
            Progress progress = new Progress() {
                @Override
                public boolean cancelled() {
                    cancelled.compareAndSet(false, System.nanoTime() - began > after);
                    return cancelled.get();
                }
            };
            Timetable timetable = new Optimiser(problem)
                    .solve(Effort.of(Duration.ofMinutes(5)).on(2), r -> new Thread(r).start(), progress);
            assertThat(Verifier.check(problem, timetable.placements())).isEmpty();
            assertThat(timetable.elapsed()).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void progressBeginsWithTheGreedyAnswerAndOnlyRises() {
        Problem problem = large();
        List<Progress.Stage> stages = new CopyOnWriteArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void better(Stage stage) {
                stages.add(stage);
            }
        };
        Timetable timetable = new Optimiser(problem).solve(Effort.of(Duration.ofMillis(900)), Runnable::run, progress);
        assertThat(stages.size()).isBetween(1, 5);
        assertThat(stages).extracting(Progress.Stage::points).isSorted();
        assertThat(timetable.score().points(problem.rules().prices()))
                .isGreaterThanOrEqualTo(stages.get(stages.size() - 1).points());
        assertThat(timetable.score().weight())
                .isGreaterThanOrEqualTo(stages.get(0).weight());
    }

    @Test
    @Timeout(30)
    void withoutTimeTheFirstAnswerIsHandedOut() {
        assertThat(new Optimiser(large()).solve(Effort.of(Duration.ZERO).on(2)).placements())
                .isNotEmpty();
    }

    @Test
    void anExecutorThatNeverBeginsDoesNotHoldItUp() {
        Timetable timetable =
                new Optimiser(large()).solve(Effort.of(Duration.ofMillis(100)).on(3), task -> {}, Progress.NONE);
        assertThat(timetable.placements()).isNotEmpty();
    }

    /** Too hard to be solved to its bound. */
    private static Problem large() {
        SplittableRandom random = new SplittableRandom(9);
        List<Participant> people = new ArrayList<>();
        for (int p = 0; p < 60; p++) {
            BitSet available = Made.all(20);
            for (int i = 0; i < 6; i++) {
                available.clear(random.nextInt(20));
            }
            people.add(new Participant("p" + p, p < 30 ? Side.HOST : Side.GUEST, available));
        }
        List<Meeting> meetings = new ArrayList<>();
        for (int m = 0; m < 400; m++) {
            meetings.add(Meeting.of("m" + m, random.nextInt(30), 30 + random.nextInt(30))
                    .weighing(1 + random.nextInt(5)));
        }
        return Problem.of(Made.slots(2, 10), people, meetings, Table.hall(18, 2, 20));
    }
}
