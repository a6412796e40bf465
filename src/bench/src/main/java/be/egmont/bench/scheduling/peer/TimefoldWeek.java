package be.egmont.bench.scheduling.peer;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import be.egmont.scheduling.Placement;
import java.util.List;
import java.util.stream.IntStream;

/** The whole problem for Timefold. */
@PlanningSolution
public class TimefoldWeek {
    /** A slot with its day and its tables. */
    record Time(int slot, int day, int tables) {}

    /** Somebody who is in a meeting; one for each meeting he has. */
    record Seat(int meeting, int participant) {}

    /** What each part of the score weighs, and whether all must be held. */
    record Prices(boolean mandatory, int weight, int aBreak, int wish) {}

    @ProblemFactCollectionProperty
    List<Time> times;

    @ProblemFactCollectionProperty
    List<Seat> seats;

    @ProblemFactProperty
    Prices prices;

    @PlanningEntityCollectionProperty
    List<TimefoldMeeting> meetings;

    @PlanningScore
    HardSoftLongScore score;

    static TimefoldWeek of(Model model, List<Placement> from) {
        TimefoldWeek week = new TimefoldWeek();
        week.times = IntStream.range(0, model.problem.slots().size())
                .mapToObj(t -> new Time(t, model.day(t), model.tables(t)))
                .toList();
        week.meetings = IntStream.range(0, model.problem.meetings().size())
                .mapToObj(m -> TimefoldMeeting.of(model, m))
                .toList();
        week.seats = week.meetings.stream()
                .flatMap(m -> m.participants.stream().map(p -> new Seat(m.id, p)))
                .toList();
        for (Placement placed : from) {
            week.meetings.get(placed.meeting()).slot = placed.slot();
        }
        var prices = model.problem.rules().prices();
        week.prices = new Prices(model.problem.rules().mandatory(), prices.weight(), prices.aBreak(), prices.wish());
        return week;
    }

    boolean isFeasible() {
        return score != null && score.isFeasible();
    }
}
