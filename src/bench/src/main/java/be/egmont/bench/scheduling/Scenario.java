package be.egmont.bench.scheduling;

import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Side;
import be.egmont.scheduling.replan.Incident;
import be.egmont.scheduling.replan.Incident.Absent;
import be.egmont.scheduling.replan.Incident.Closed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What happens on the second day, before its fifth slot; whom it concerns is drawn. */
enum Scenario {
    HEAD_GONE {
        @Override
        List<Incident> incidents(Week week) {
            return List.of(new Absent(week.some(Side.HOST, 1).get(0), week.now, week.end));
        }
    },
    LATE_AND_ABSENT {
        @Override
        List<Incident> incidents(Week week) {
            List<Incident> incidents =
                    new ArrayList<>(List.of(new Absent(week.some(Side.HOST, 1).get(0), week.now, week.end)));
            week.some(Side.GUEST, 5).forEach(p -> incidents.add(new Absent(p, week.now, week.now + 2)));
            return incidents;
        }
    },
    TABLES_LOST {
        @Override
        List<Incident> incidents(Week week) {
            List<Incident> incidents = new ArrayList<>();
            int tables = week.problem.tables().size();
            for (int k = 0; k < tables / 5; k++) {
                incidents.add(new Closed(k, week.afternoon, week.end));
            }
            week.some(Side.HOST, 40).forEach(p -> {
                int slot = week.now + week.dice.nextInt(week.end - week.now);
                incidents.add(new Absent(p, slot, slot + 1));
            });
            return incidents;
        }
    };

    /** The second day of a problem, and who is in it. */
    static final class Week {
        private static final int PASSED = 4;

        final Problem problem;
        final Random dice;
        final int now;
        final int afternoon;
        final int end;

        Week(Problem problem, long seed) {
            this.problem = problem;
            dice = new Random(seed);
            int[] day = IntStream.range(0, problem.slots().size())
                    .filter(t -> problem.slots().get(t).day() == 1)
                    .toArray();
            now = day[PASSED];
            afternoon = day[day.length / 2];
            end = day[day.length - 1] + 1;
        }

        /** So many, at most, of that side who would be there on that day. */
        List<Integer> some(Side side, int count) {
            List<Integer> there =
                    new ArrayList<>(IntStream.range(0, problem.participants().size())
                            .filter(p -> isThere(problem.participants().get(p), side))
                            .boxed()
                            .toList());
            Collections.shuffle(there, dice);
            return there.subList(0, Math.min(count, there.size()));
        }

        private boolean isThere(Participant participant, Side side) {
            int next = participant.available().nextSetBit(now);
            return participant.side() == side && next >= 0 && next < end;
        }
    }

    /** What happens. */
    abstract List<Incident> incidents(Week week);
}
