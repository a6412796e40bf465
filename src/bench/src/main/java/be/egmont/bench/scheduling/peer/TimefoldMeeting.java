package be.egmont.bench.scheduling.peer;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** A meeting that Timefold gives a slot, or none. */
@PlanningEntity
public class TimefoldMeeting {
    @PlanningId
    Integer id;

    List<Integer> participants;
    int weight;

    @ValueRangeProvider(id = "starts")
    List<Integer> starts;

    List<Integer> unwished;

    @PlanningPin
    boolean pinned;

    @PlanningVariable(valueRangeProviderRefs = "starts", allowsUnassigned = true)
    Integer slot;

    static TimefoldMeeting of(Model model, int m) {
        TimefoldMeeting meeting = new TimefoldMeeting();
        meeting.id = m;
        meeting.participants = model.problem.meetings().get(m).participants();
        meeting.weight = model.problem.meetings().get(m).weight();
        meeting.starts = model.starts(m);
        meeting.unwished =
                model.starts(m).stream().filter(t -> model.unwished(m, t)).toList();
        meeting.pinned = meeting.starts.isEmpty();
        return meeting;
    }
}
