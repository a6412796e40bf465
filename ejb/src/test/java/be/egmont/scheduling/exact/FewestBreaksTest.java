package be.egmont.scheduling.exact;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Half;
import be.egmont.scheduling.Made;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.NoTimetableException;
import be.egmont.scheduling.Optimiser;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Rules;
import be.egmont.scheduling.Side;
import be.egmont.scheduling.Slot;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.Timetable;
import be.egmont.scheduling.Walks;
import be.egmont.scheduling.check.Scorer;
import be.egmont.scheduling.check.Verifier;
import be.egmont.scheduling.search.Grid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FewestBreaksTest {
    private static final int NO_LIMIT = 1_000;

    /** A problem in the literature's form, so small that all its timetables can be tried. */
    private static Problem small(long seed, int difference) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Slot> slots = Made.slots(1, 3 + dice.nextInt(3));
        List<Participant> people = new ArrayList<>();
        for (int p = 0; p < 3 + dice.nextInt(3); p++) {
            BitSet available = Made.all(slots.size());
            available.set(dice.nextInt(slots.size()), dice.nextBoolean());
            people.add(new Participant("p" + p, p % 2 == 0 ? Side.HOST : Side.GUEST, available));
        }
        List<Meeting> meetings = new ArrayList<>();
        for (int m = 0; m < 2 + dice.nextInt(4); m++) {
            int one = dice.nextInt(people.size());
            int other = (one + 1 + dice.nextInt(people.size() - 1)) % people.size();
            Meeting meeting = Meeting.of("m" + m, one, other);
            meetings.add(
                    switch (dice.nextInt(8)) {
                        case 0 -> meeting.within(Half.MORNING);
                        case 1 -> meeting.within(Half.AFTERNOON);
                        case 2 -> meeting.fixedAt(dice.nextInt(slots.size()));
                        default -> meeting;
                    });
        }
        List<Problem.Precedence> order = dice.nextInt(3) == 0 ? List.of(new Problem.Precedence(0, 1)) : List.of();
        List<Table> tables = Table.hall(1 + dice.nextInt(3), 2, slots.size());
        return new Problem(slots, people, meetings, tables, Walks.none(), order, Rules.published(difference));
    }

    @Property(tries = 400)
    void theFewestBreaksAreThoseOfTryingAll(@ForAll long seed) {
        Problem problem = small(seed, 2);
        OptionalInt fewest = Everything.fewestBreaks(problem);
        for (int member = 0; member < 2; member++) {
            FewestBreaks search = new FewestBreaks(new Grid(problem), NO_LIMIT, seed, member, () -> false);
            assertThat(search.search(Long.MAX_VALUE / 2, () -> false)).isTrue();
            assertThat(search.starts().length > 0).isEqualTo(fewest.isPresent());
            if (fewest.isPresent()) {
                List<Placement> found = Everything.seated(problem, search.starts());
                assertThat(Verifier.check(problem, found)).isEmpty();
                assertThat(Scorer.score(problem, found).breaks()).isEqualTo(fewest.getAsInt());
                assertThat(search.lower()).isEqualTo(fewest.getAsInt());
            }
        }
    }

    @Property(tries = 200)
    void whereTheDifferenceIsSmallNothingFalseIsClaimed(@ForAll long seed, @ForAll @IntRange(max = 1) int difference) {
        Problem problem = small(seed, difference);
        OptionalInt fewest = Everything.fewestBreaks(problem);
        FewestBreaks search = new FewestBreaks(new Grid(problem), NO_LIMIT, seed, 0, () -> false);
        search.search(Long.MAX_VALUE / 2, () -> false);
        fewest.ifPresent(few -> assertThat(search.lower()).isLessThanOrEqualTo(few));
    }

    @Property(tries = 100)
    void theOptimiserProvesWhatItHandsOut(@ForAll long seed) {
        Problem problem = small(seed, 2);
        OptionalInt fewest = Everything.fewestBreaks(problem);
        try {
            Timetable timetable =
                    new Optimiser(problem).solve(Effort.steps(40_000).on(2).from(seed));
            assertThat(timetable.score().breaks()).isEqualTo(fewest.getAsInt());
            assertThat(timetable.proved()).isTrue();
        } catch (NoTimetableException e) {
            assertThat(fewest).isEmpty();
        }
    }

    @Property(tries = 20)
    void theSameSeedAndStepsGiveTheSameAnswer(@ForAll long seed) {
        Problem problem = hall(seed);
        Effort effort = Effort.steps(60_000).on(2).from(seed);
        assertThat(new Optimiser(problem).solve(effort).placements())
                .isEqualTo(new Optimiser(problem).solve(effort).placements());
    }

    @Test
    void moreBreaksThanPeopleAreProvedToo() {
        List<Meeting> fixed = IntStream.of(0, 2, 4)
                .mapToObj(t -> Meeting.of("at" + t, 0, 1).fixedAt(t))
                .toList();
        Problem problem = Problem.of(Made.slots(1, 5), Made.always(1, 5), fixed, Table.hall(1, 2, 5))
                .under(Rules.published(2));
        Timetable timetable = new Optimiser(problem).solve(Effort.steps(10_000).on(1));
        assertThat(timetable.score().breaks()).isEqualTo(4);
        assertThat(timetable.proved()).isTrue();
    }

    @Test
    void itEndsSoonAfterItIsStopped() {
        AtomicInteger asked = new AtomicInteger();
        FewestBreaks search = new FewestBreaks(new Grid(hall(5)), NO_LIMIT, 1, 0, () -> asked.incrementAndGet() > 3);
        assertThat(search.search(Long.MAX_VALUE / 2, () -> false)).isFalse();
        assertThat(search.starts()).isEmpty();
        assertThat(asked.get()).isLessThan(10);
    }

    @Test
    void otherFormsAreLeftToChains() {
        Problem problem = small(1, 2);
        assertThat(FewestBreaks.suits(new Grid(problem))).isTrue();
        assertThat(FewestBreaks.suits(new Grid(problem.under(Rules.usual())))).isFalse();
        assertThat(FewestBreaks.suits(new Grid(Made.anything(3).under(Rules.published(2)))))
                .isFalse();
    }

    /** Many people and many meetings, all of which find a place. */
    private static Problem hall(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Meeting> meetings = new ArrayList<>();
        for (int m = 0; m < 60; m++) {
            meetings.add(Meeting.of("m" + m, m % 12, 12 + (m * 5 + m / 12 + dice.nextInt(2)) % 12));
        }
        return Problem.of(Made.slots(1, 14), Made.always(12, 14), meetings, Table.hall(6, 2, 14))
                .under(Rules.published(2));
    }
}
