package be.egmont.scheduling.check;

import be.egmont.scheduling.Breaks;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Score;
import be.egmont.scheduling.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Counts a timetable's score from nothing but the problem and the placements. Each part is one method. */
public final class Scorer {
    private Scorer() {}

    public static Score score(Problem problem, List<Placement> placements) {
        int[] breaks = breaksByParticipant(problem, placements);
        return new Score(
                promised(problem, placements),
                moved(problem, placements),
                placements.size(),
                weight(problem, placements),
                Arrays.stream(breaks).sum(),
                Arrays.stream(breaks).max().orElse(0),
                Arrays.stream(breaks).min().orElse(0),
                unwished(problem, placements),
                unfair(problem, breaks),
                tableChanges(problem, placements));
    }

    static int promised(Problem problem, List<Placement> placements) {
        return (int) placements.stream()
                .map(x -> problem.meetings().get(x.meeting()))
                .filter(x -> problem.rules().mandatory() || x.isFixed() || x.isConfirmed())
                .count();
    }

    static int moved(Problem problem, List<Placement> placements) {
        return (int) placements.stream()
                .filter(x -> {
                    Meeting meeting = problem.meetings().get(x.meeting());
                    return meeting.isConfirmed() && meeting.confirmed() != x.slot();
                })
                .count();
    }

    static long weight(Problem problem, List<Placement> placements) {
        return placements.stream()
                .mapToLong(x -> problem.meetings().get(x.meeting()).weight())
                .sum();
    }

    static int unwished(Problem problem, List<Placement> placements) {
        return (int) placements.stream()
                .filter(x -> !problem.meetings()
                        .get(x.meeting())
                        .wishes(problem.slots().get(x.slot())))
                .count();
    }

    static int unfair(Problem problem, int[] breaks) {
        return Arrays.stream(breaks)
                .map(b -> Math.max(0, b - problem.rules().fairness()))
                .sum();
    }

    /** For each participant, the breaks of all his days. */
    public static int[] breaksByParticipant(Problem problem, List<Placement> placements) {
        BitSet[] busy = new BitSet[problem.participants().size()];
        Arrays.setAll(busy, p -> new BitSet());
        for (Placement placed : placements) {
            Meeting meeting = problem.meetings().get(placed.meeting());
            for (int p : meeting.participants()) {
                busy[p].set(placed.slot(), placed.slot() + meeting.length());
            }
        }
        int[] breaks = new int[busy.length];
        for (int p = 0; p < busy.length; p++) {
            int last = -1;
            for (int t = busy[p].nextSetBit(0); t >= 0; t = busy[p].nextSetBit(t + 1)) {
                if (last >= 0
                        && problem.slots().get(last).day()
                                == problem.slots().get(t).day()) {
                    breaks[p] += between(problem, p, last, t);
                }
                last = t;
            }
        }
        return breaks;
    }

    private static int between(Problem problem, int p, int last, int next) {
        if (problem.rules().breaks() == Breaks.GAPS) {
            return next > last + 1 ? 1 : 0;
        }
        int idle = 0;
        for (int t = last + 1; t < next; t++) {
            idle += problem.participants().get(p).availableAt(t) ? 1 : 0;
        }
        return idle;
    }

    /** How often a host's next meeting of the day is at another table than the one before. */
    static int tableChanges(Problem problem, List<Placement> placements) {
        List<List<Placement>> ofHost = new ArrayList<>();
        problem.participants().forEach(p -> ofHost.add(new ArrayList<>()));
        for (Placement placed : placements) {
            for (int p : problem.meetings().get(placed.meeting()).participants()) {
                if (problem.participants().get(p).side() == Side.HOST) {
                    ofHost.get(p).add(placed);
                }
            }
        }
        int changes = 0;
        for (List<Placement> his : ofHost) {
            his.sort(Comparator.comparingInt(Placement::slot));
            for (int i = 1; i < his.size(); i++) {
                Placement one = his.get(i - 1);
                Placement next = his.get(i);
                boolean sameDay = problem.slots().get(one.slot()).day()
                        == problem.slots().get(next.slot()).day();
                changes += sameDay && one.table() != next.table() ? 1 : 0;
            }
        }
        return changes;
    }
}
