package be.egmont.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.scheduling.check.Scorer;
import be.egmont.scheduling.check.Verifier;
import be.egmont.scheduling.why.Unplaced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every problem whatever. */
class OptimiserProperties {
    private static final Effort SHORT = Effort.steps(3_000);

    @Property(tries = 300)
    void everyMeetingIsPlacedByTheRulesOrExplained(@ForAll long seed) {
        Problem problem = Made.anything(seed);
        Timetable timetable = new Optimiser(problem).solve(SHORT);
        assertThat(Verifier.check(problem, timetable.placements())).isEmpty();
        List<Integer> all = Stream.concat(
                        timetable.placements().stream().map(Placement::meeting),
                        timetable.unplaced().stream().map(Unplaced::meeting))
                .sorted()
                .toList();
        assertThat(all)
                .isEqualTo(IntStream.range(0, problem.meetings().size()).boxed().toList());
    }

    @Property(tries = 300)
    void noTimetableIsBetterThanItsBound(@ForAll long seed) {
        Problem problem = Made.anything(seed);
        Timetable timetable = new Optimiser(problem).solve(SHORT);
        long points = timetable.score().points(problem.rules().prices());
        assertThat(timetable.score().weight())
                .isLessThanOrEqualTo(timetable.bound().weight());
        assertThat(points).isLessThanOrEqualTo(timetable.bound().points());
        assertThat(timetable.bound().gap(points)).isBetween(0.0, 1.0 + Math.abs(points));
        assertThat(Scorer.score(problem, timetable.placements())).isEqualTo(timetable.score());
    }

    @Property(tries = 40)
    void theSameSeedAndStepsGiveTheSameAnswer(@ForAll long seed) {
        Problem problem = Made.anything(seed);
        Effort effort = SHORT.from(seed).on(2);
        Timetable one = new Optimiser(problem).solve(effort);
        Timetable other = new Optimiser(problem).solve(effort);
        assertThat(one.placements()).isEqualTo(other.placements());
    }

    @Property(tries = 30)
    void moreStepsAreNeverWorse(@ForAll long seed) {
        Problem problem = Made.inOneHall(seed);
        long last = Long.MIN_VALUE;
        for (long steps : List.of(1L, 2_000L, 20_000L, 80_000L)) {
            Timetable timetable = new Optimiser(problem).solve(Effort.steps(steps));
            long value = BruteForce.value(problem, timetable.placements());
            assertThat(value).isGreaterThanOrEqualTo(last);
            last = value;
        }
    }

    @Property(tries = 40)
    void theOrderOfMeetingsAndPeopleDoesNotMatter(@ForAll long seed) {
        Problem problem = small(seed);
        Problem shuffled = shuffled(problem, new Random(seed));
        Optimiser one = new Optimiser(problem);
        Optimiser other = new Optimiser(shuffled);
        assertThat(one.bound()).isEqualTo(other.bound());
        Effort enough = Effort.steps(200_000);
        assertThat(BruteForce.value(problem, one.solve(enough).placements()))
                .isEqualTo(BruteForce.value(shuffled, other.solve(enough).placements()));
    }

    private static Problem shuffled(Problem problem, Random random) {
        List<Integer> people = new ArrayList<>(
                IntStream.range(0, problem.participants().size()).boxed().toList());
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, problem.meetings().size()).boxed().toList());
        Collections.shuffle(people, random);
        Collections.shuffle(order, random);
        List<Participant> participants =
                people.stream().map(p -> problem.participants().get(p)).toList();
        List<Meeting> meetings = order.stream()
                .map(m -> problem.meetings().get(m))
                .map(m -> new Meeting(
                        m.key(),
                        m.participants().stream().map(people::indexOf).toList(),
                        m.weight(),
                        m.length(),
                        m.wish(),
                        m.wishedDay(),
                        m.session(),
                        m.fixed(),
                        m.confirmed(),
                        m.table()))
                .toList();
        List<Problem.Precedence> precedences = problem.precedences().stream()
                .map(x -> new Problem.Precedence(order.indexOf(x.before()), order.indexOf(x.after())))
                .toList();
        return new Problem(
                problem.slots(),
                participants,
                meetings,
                problem.tables(),
                problem.walks(),
                precedences,
                problem.rules());
    }

    @Property(tries = 40)
    void smallProblemsAreSolvedToTheBest(@ForAll long seed) {
        Problem problem = small(seed);
        Timetable timetable = new Optimiser(problem).solve(Effort.steps(200_000));
        long best = BruteForce.best(problem);
        assertThat(BruteForce.value(problem, timetable.placements())).isEqualTo(best);
        boolean allPromised = timetable.unplaced().stream()
                .map(x -> problem.meetings().get(x.meeting()))
                .noneMatch(m -> m.isFixed() || m.isConfirmed());
        assertThat(timetable.proved()).isEqualTo(allPromised);
        if (allPromised) {
            assertThat(timetable.score().points(problem.rules().prices()))
                    .isEqualTo(timetable.bound().points());
        }
    }

    private static boolean exclude(Meeting one, Meeting other) {
        return one.isFixed()
                && other.isFixed()
                && one.fixed() < other.fixed() + other.length()
                && other.fixed() < one.fixed() + one.length()
                && !Collections.disjoint(one.participants(), other.participants());
    }

    private static Problem small(long seed) {
        Problem whole = Made.inOneHall(seed);
        List<Slot> slots = whole.slots().subList(0, Math.min(5, whole.slots().size()));
        List<Meeting> few = whole.meetings().stream()
                .limit(5)
                .filter(m -> Math.max(m.fixed(), m.confirmed()) < slots.size())
                .toList();
        // of fixed meetings that exclude each other the heavier is held, whatever else that costs
        Assume.that(few.stream().noneMatch(m -> few.stream().anyMatch(x -> !x.equals(m) && exclude(x, m))));
        List<Table> equal = Table.hall(Math.min(2, whole.tables().size()), 3, slots.size());
        return new Problem(slots, whole.participants(), few, equal, Walks.none(), List.of(), whole.rules());
    }
}
