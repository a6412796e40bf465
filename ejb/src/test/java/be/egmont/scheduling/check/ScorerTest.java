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
import be.egmont.scheduling.Score;
import be.egmont.scheduling.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final List<Placement> AT_0_3_4 =
            List.of(new Placement(0, 0, 0), new Placement(1, 3, 0), new Placement(2, 4, 1));

    @Test
    void idleSlotsCountOnlyWhereOneIsFree() {
        Problem problem = problem(Breaks.IDLE_SLOTS, Made.host(0, 2, 3, 4), 0);
        assertThat(Scorer.breaksByParticipant(problem, AT_0_3_4)).containsExactly(1, 2);
    }

    @Test
    void gapsCountWhateverFillsThem() {
        Problem problem = problem(Breaks.GAPS, Made.host(0, 3, 4), 0);
        assertThat(Scorer.breaksByParticipant(problem, AT_0_3_4)).containsExactly(1, 1);
    }

    @Test
    void nightsAreNoBreaks() {
        Problem problem = Problem.of(
                Made.slots(2, 3),
                Made.always(1, 6),
                List.of(Meeting.of("a", 0, 1), Meeting.of("b", 0, 1)),
                Table.hall(1, 2, 6));
        assertThat(Scorer.breaksByParticipant(problem, List.of(new Placement(0, 0, 0), new Placement(1, 5, 0))))
                .containsExactly(0, 0);
    }

    @Test
    void eachPartIsCountedByItself() {
        Problem problem = problem(Breaks.IDLE_SLOTS, Made.host(0, 1, 2, 3, 4), 1);
        Score score = Scorer.score(problem, AT_0_3_4);
        // fixed a and confirmed b; b was told slot 2; c wished the morning; each has two idle slots, one is allowed
        assertThat(score).isEqualTo(new Score(2, 1, 3, 9, 4, 2, 2, 1, 2, 1));
        assertThat(score.points(Rules.Prices.usual())).isEqualTo(900 - 1000 - 40 - 5 - 4);
    }

    private static Problem problem(Breaks breaks, Participant host, int fairness) {
        List<Meeting> meetings = List.of(
                Meeting.of("a", 0, 1).weighing(5).fixedAt(0),
                Meeting.of("b", 0, 1).weighing(3).confirmedAt(2, 0),
                Meeting.of("c", 0, 1).wishing(Half.MORNING));
        return Problem.of(Made.slots(1, 5), List.of(host, Made.guest(0, 1, 2, 3, 4)), meetings, Table.hall(2, 2, 5))
                .under(new Rules(breaks, false, fairness, false, Rules.Prices.usual()));
    }
}
