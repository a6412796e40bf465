package be.egmont.bench.scheduling.peer;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import be.egmont.bench.scheduling.peer.TimefoldWeek.Prices;
import be.egmont.bench.scheduling.peer.TimefoldWeek.Seat;
import be.egmont.bench.scheduling.peer.TimefoldWeek.Time;

/** The same rules and prices as ours, as constraint streams. Fairness is left to the verifier. */
public class TimefoldRules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            nobodyTwice(factory), enoughTables(factory), held(factory), breaks(factory), wishes(factory)
        };
    }

    private static BiConstraintStream<TimefoldMeeting, Seat> seats(ConstraintFactory factory) {
        return factory.forEach(TimefoldMeeting.class).join(Seat.class, Joiners.equal(m -> m.id, Seat::meeting));
    }

    private Constraint nobodyTwice(ConstraintFactory factory) {
        return seats(factory)
                .groupBy((m, seat) -> seat.participant(), (m, seat) -> m.slot, ConstraintCollectors.countBi())
                .filter((who, slot, count) -> count > 1)
                .penalizeLong(HardSoftLongScore.ONE_HARD, (who, slot, count) -> count - 1L)
                .asConstraint("nobody twice");
    }

    private Constraint enoughTables(ConstraintFactory factory) {
        return factory.forEach(TimefoldMeeting.class)
                .groupBy(m -> m.slot, ConstraintCollectors.count())
                .join(Time.class, Joiners.equal((slot, count) -> slot, Time::slot))
                .filter((slot, count, time) -> count > time.tables())
                .penalizeLong(HardSoftLongScore.ONE_HARD, (slot, count, time) -> count - time.tables())
                .asConstraint("enough tables");
    }

    /** A meeting that is not held loses its weight; a mandatory one so much that nothing makes up for it. */
    private Constraint held(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(TimefoldMeeting.class)
                .filter(m -> m.slot == null)
                .join(Prices.class)
                .penalize(
                        HardSoftLongScore.ONE_SOFT,
                        (m, prices) -> m.weight * prices.weight() * (prices.mandatory() ? 1_000 : 1))
                .asConstraint("held");
    }

    private Constraint breaks(ConstraintFactory factory) {
        return seats(factory)
                .join(Time.class, Joiners.equal((m, seat) -> m.slot, Time::slot))
                .groupBy(
                        (m, seat, time) -> seat.participant(),
                        (m, seat, time) -> time.day(),
                        ConstraintCollectors.toConsecutiveSequences(
                                (TimefoldMeeting m, Seat seat, Time time) -> time, Time::slot))
                .join(Prices.class)
                .penalize(
                        HardSoftLongScore.ONE_SOFT,
                        (who, day, runs, prices) ->
                                prices.aBreak() * runs.getBreaks().size())
                .asConstraint("breaks");
    }

    private Constraint wishes(ConstraintFactory factory) {
        return factory.forEach(TimefoldMeeting.class)
                .filter(m -> m.unwished.contains(m.slot))
                .join(Prices.class)
                .penalize(HardSoftLongScore.ONE_SOFT, (m, prices) -> prices.wish())
                .asConstraint("wishes");
    }
}
