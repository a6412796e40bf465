package be.egmont.scheduling.check;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.scheduling.Breaks;
import be.egmont.scheduling.Half;
import be.egmont.scheduling.Made;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Rules;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.Walks;
import be.egmont.scheduling.check.Violation.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wrong timetables of every kind, made by hand. */
class VerifierTest {
    private static final List<Participant> FOUR = Made.always(2, 8);

    @Test
    void aRightOneIsRight() {
        assertThat(rules(problem(Meeting.of("a", 0, 2), Meeting.of("b", 1, 3)), at(0, 0, 0), at(1, 0, 1)))
                .isEmpty();
    }

    @Test
    void placedOnce() {
        assertThat(rules(problem(Meeting.of("a", 0, 2)), at(0, 0, 0), at(0, 1, 0)))
                .containsExactly(Rule.PLACED_ONCE);
    }

    @Test
    void existingPlace() {
        Problem problem = problem(Meeting.of("a", 0, 2));
        assertThat(rules(problem, at(1, 0, 0))).containsExactly(Rule.EXISTING_PLACE);
        assertThat(rules(problem, at(0, 8, 0))).containsExactly(Rule.EXISTING_PLACE);
        assertThat(rules(problem, at(0, 0, -1))).containsExactly(Rule.EXISTING_PLACE);
    }

    @Test
    void nobodyTwice() {
        Problem problem = problem(Meeting.of("a", 0, 2), Meeting.of("b", 0, 3));
        assertThat(Verifier.check(problem, List.of(at(0, 1, 0), at(1, 1, 1))))
                .containsExactly(new Violation(Rule.NOBODY_TWICE, 1, 0));
    }

    @Test
    void nobodyTwiceWhenTheFirstMeetingIsLong() {
        Problem problem = problem(Meeting.of("a", 0, 2).lasting(2), Meeting.of("b", 0, 3));
        assertThat(rules(problem, at(0, 0, 0), at(1, 1, 1))).containsExactly(Rule.NOBODY_TWICE);
        assertThat(rules(problem, at(0, 0, 0), at(1, 2, 1))).isEmpty();
    }

    @Test
    void whoComesAlongIsNotTwiceEither() {
        Problem problem = problem(Meeting.of("a", List.of(0, 2, 3)), Meeting.of("b", 1, 3));
        assertThat(rules(problem, at(0, 0, 2), at(1, 0, 1))).containsExactly(Rule.NOBODY_TWICE);
    }

    @Test
    void tableOnce() {
        Problem problem = problem(Meeting.of("a", 0, 2), Meeting.of("b", 1, 3));
        assertThat(rules(problem, at(0, 0, 0), at(1, 0, 0))).containsExactly(Rule.TABLE_ONCE);
    }

    @Test
    void enoughSeats() {
        assertThat(rules(problem(Meeting.of("a", List.of(0, 2, 3))), at(0, 0, 0)))
                .containsExactly(Rule.ENOUGH_SEATS);
    }

    @Test
    void tableOpen() {
        assertThat(rules(problem(Meeting.of("a", 0, 2).lasting(2)), at(0, 4, 1)))
                .containsExactly(Rule.TABLE_OPEN);
    }

    @Test
    void withinAvailability() {
        Problem problem = Problem.of(
                Made.slots(1, 8), List.of(Made.host(0, 1), Made.guest(1, 2)), List.of(Meeting.of("a", 0, 1)), tables());
        assertThat(Verifier.check(problem, List.of(at(0, 0, 0))))
                .containsExactly(new Violation(Rule.WITHIN_AVAILABILITY, 0, 1));
        assertThat(rules(problem, at(0, 1, 0))).isEmpty();
    }

    @Test
    void fixedStays() {
        assertThat(rules(problem(Meeting.of("a", 0, 2).fixedAt(3)), at(0, 2, 0)))
                .containsExactly(Rule.FIXED_STAYS);
    }

    @Test
    void wholeLength() {
        Problem overnight = new Problem(
                Made.slots(2, 4),
                FOUR,
                List.of(Meeting.of("a", 0, 2).lasting(2)),
                tables(),
                Walks.none(),
                List.of(),
                Rules.usual());
        assertThat(rules(overnight, at(0, 3, 0))).containsExactly(Rule.WHOLE_LENGTH);
        assertThat(rules(overnight, at(0, 7, 0))).containsExactly(Rule.WHOLE_LENGTH);
    }

    @Test
    void walkingTime() {
        Walks walks = new Walks(List.of(List.of(0, 10), List.of(10, 0)));
        List<Table> apart = List.of(new Table("here", 0, 2, Made.all(8)), new Table("there", 1, 2, Made.all(8)));
        Problem problem = new Problem(
                Made.slots(1, 8),
                FOUR,
                List.of(Meeting.of("a", 0, 2), Meeting.of("b", 0, 3)),
                apart,
                walks,
                List.of(),
                Rules.usual());
        assertThat(rules(problem, at(0, 0, 0), at(1, 1, 1))).containsExactly(Rule.WALKING_TIME);
        assertThat(rules(problem, at(0, 0, 0), at(1, 2, 1))).isEmpty();
        assertThat(rules(problem, at(0, 0, 0), at(1, 1, 0))).isEmpty();
    }

    @Test
    void withinSession() {
        assertThat(rules(problem(Meeting.of("a", 0, 2).within(Half.MORNING)), at(0, 4, 0)))
                .containsExactly(Rule.WITHIN_SESSION);
    }

    @Test
    void inOrder() {
        List<Meeting> meetings = List.of(Meeting.of("a", 0, 2), Meeting.of("b", 1, 3));
        Problem problem = new Problem(
                Made.slots(1, 8),
                FOUR,
                meetings,
                tables(),
                Walks.none(),
                List.of(new Problem.Precedence(0, 1)),
                Rules.usual());
        assertThat(rules(problem, at(0, 1, 0), at(1, 1, 1))).containsExactly(Rule.IN_ORDER);
        assertThat(rules(problem, at(0, 0, 0), at(1, 1, 1))).isEmpty();
        assertThat(rules(problem, at(1, 0, 1))).isEmpty();
    }

    @Test
    void allHeld() {
        assertThat(rules(problem(Meeting.of("a", 0, 2)).under(Rules.published(2))))
                .containsExactly(Rule.ALL_HELD);
    }

    @Test
    void evenBreaks() {
        List<Meeting> three = List.of(Meeting.of("a", 0, 2), Meeting.of("b", 0, 2), Meeting.of("c", 0, 3));
        Problem problem = problem(three.toArray(Meeting[]::new))
                .under(new Rules(Breaks.GAPS, true, 1, true, Rules.Prices.usual()));
        assertThat(rules(problem, at(0, 0, 0), at(1, 2, 0), at(2, 4, 0))).containsExactly(Rule.EVEN_BREAKS);
        assertThat(rules(problem, at(0, 0, 0), at(1, 2, 0), at(2, 3, 0))).isEmpty();
    }

    /** Two tables for two, the second closed from slot 5, and one for three. */
    private static List<Table> tables() {
        return List.of(
                new Table("one", 0, 2, Made.all(8)),
                new Table("two", 0, 2, Made.all(5)),
                new Table("round", 0, 3, Made.all(8)));
    }

    private static Problem problem(Meeting... meetings) {
        return Problem.of(Made.slots(1, 8), FOUR, List.of(meetings), tables());
    }

    private static Placement at(int meeting, int slot, int table) {
        return new Placement(meeting, slot, table);
    }

    private static List<Rule> rules(Problem problem, Placement... placements) {
        return Verifier.check(problem, List.of(placements)).stream()
                .map(Violation::rule)
                .toList();
    }
}
