package be.egmont.scheduling.check;

import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Slot;
import be.egmont.scheduling.check.Violation.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports all violations of a timetable. Each rule is one method. */
public final class Verifier {
    private final Problem problem;
    private final List<Placement> placements;
    private final Map<Integer, Placement> byMeeting = new HashMap<>();
    private final List<Violation> found = new ArrayList<>();

    private Verifier(Problem problem, List<Placement> placements) {
        this.problem = problem;
        this.placements = placements;
    }

    public static List<Violation> check(Problem problem, List<Placement> placements) {
        Verifier verifier = new Verifier(problem, placements);
        verifier.existingPlace();
        if (verifier.found.isEmpty()) {
            verifier.placedOnce();
            verifier.wholeLength();
        }
        if (verifier.found.isEmpty()) {
            verifier.nobodyTwice();
            verifier.tableOnce();
            verifier.enoughSeats();
            verifier.tableOpen();
            verifier.withinAvailability();
            verifier.fixedStays();
            verifier.walkingTime();
            verifier.withinSession();
            verifier.inOrder();
            verifier.allHeld();
            verifier.evenBreaks();
        }
        return List.copyOf(verifier.found);
    }

    private void existingPlace() {
        for (Placement placed : placements) {
            boolean exists = has(problem.meetings(), placed.meeting())
                    && has(problem.slots(), placed.slot())
                    && has(problem.tables(), placed.table());
            if (!exists) {
                report(Rule.EXISTING_PLACE, placed.meeting(), -1);
            }
        }
    }

    private static boolean has(List<?> list, int index) {
        return index >= 0 && index < list.size();
    }

    private void placedOnce() {
        for (Placement placed : placements) {
            if (byMeeting.put(placed.meeting(), placed) != null) {
                report(Rule.PLACED_ONCE, placed.meeting(), -1);
            }
        }
    }

    private void wholeLength() {
        for (Placement placed : placements) {
            for (int s = placed.slot() + 1; s < end(placed); s++) {
                boolean joined = s < problem.slots().size()
                        && problem.slots().get(s - 1).runsInto(problem.slots().get(s));
                if (!joined) {
                    report(Rule.WHOLE_LENGTH, placed.meeting(), -1);
                    break;
                }
            }
        }
    }

    private void nobodyTwice() {
        Map<List<Integer>, Integer> seen = new HashMap<>();
        for (Placement placed : placements) {
            for (int p : meeting(placed).participants()) {
                for (int s = placed.slot(); s < end(placed); s++) {
                    Integer other = seen.put(List.of(p, s), placed.meeting());
                    if (other != null) {
                        report(Rule.NOBODY_TWICE, placed.meeting(), other);
                    }
                }
            }
        }
    }

    private void tableOnce() {
        Map<List<Integer>, Integer> seen = new HashMap<>();
        for (Placement placed : placements) {
            for (int s = placed.slot(); s < end(placed); s++) {
                Integer other = seen.put(List.of(placed.table(), s), placed.meeting());
                if (other != null) {
                    report(Rule.TABLE_ONCE, placed.meeting(), other);
                }
            }
        }
    }

    private void enoughSeats() {
        for (Placement placed : placements) {
            if (meeting(placed).participants().size()
                    > problem.tables().get(placed.table()).seats()) {
                report(Rule.ENOUGH_SEATS, placed.meeting(), placed.table());
            }
        }
    }

    private void tableOpen() {
        for (Placement placed : placements) {
            for (int s = placed.slot(); s < end(placed); s++) {
                if (!problem.tables().get(placed.table()).openAt(s)) {
                    report(Rule.TABLE_OPEN, placed.meeting(), placed.table());
                    break;
                }
            }
        }
    }

    private void withinAvailability() {
        for (Placement placed : placements) {
            for (int p : meeting(placed).participants()) {
                for (int s = placed.slot(); s < end(placed); s++) {
                    if (!problem.participants().get(p).availableAt(s)) {
                        report(Rule.WITHIN_AVAILABILITY, placed.meeting(), p);
                        break;
                    }
                }
            }
        }
    }

    private void fixedStays() {
        for (Placement placed : placements) {
            Meeting meeting = meeting(placed);
            if (meeting.isFixed() && meeting.fixed() != placed.slot()) {
                report(Rule.FIXED_STAYS, placed.meeting(), -1);
            }
        }
    }

    /** Between two meetings of one day there is time to walk from the one table to the other. */
    private void walkingTime() {
        Map<Integer, List<Placement>> ofParticipant = new HashMap<>();
        for (Placement placed : placements) {
            for (int p : meeting(placed).participants()) {
                ofParticipant.computeIfAbsent(p, x -> new ArrayList<>()).add(placed);
            }
        }
        for (List<Placement> his : ofParticipant.values()) {
            his.sort(Comparator.comparingInt(Placement::slot));
            for (int i = 1; i < his.size(); i++) {
                Slot ends = problem.slots().get(end(his.get(i - 1)) - 1);
                Slot begins = problem.slots().get(his.get(i).slot());
                int walk = problem.walks().between(place(his.get(i - 1)), place(his.get(i)));
                if (walk > 0 && ends.day() == begins.day() && walk > begins.from() - ends.until()) {
                    report(
                            Rule.WALKING_TIME,
                            his.get(i).meeting(),
                            his.get(i - 1).meeting());
                }
            }
        }
    }

    private void withinSession() {
        for (Placement placed : placements) {
            for (int s = placed.slot(); s < end(placed); s++) {
                if (!meeting(placed).session().covers(problem.slots().get(s).half())) {
                    report(Rule.WITHIN_SESSION, placed.meeting(), -1);
                    break;
                }
            }
        }
    }

    private void inOrder() {
        for (Problem.Precedence pair : problem.precedences()) {
            Placement before = byMeeting.get(pair.before());
            Placement after = byMeeting.get(pair.after());
            if (before != null && after != null && end(before) > after.slot()) {
                report(Rule.IN_ORDER, pair.after(), pair.before());
            }
        }
    }

    private void allHeld() {
        for (int m = 0; problem.rules().mandatory() && m < problem.meetings().size(); m++) {
            if (!byMeeting.containsKey(m)) {
                report(Rule.ALL_HELD, m, -1);
            }
        }
    }

    private void evenBreaks() {
        if (problem.rules().strictlyFair()) {
            int[] breaks = Scorer.breaksByParticipant(problem, placements);
            Set<Integer> all = new HashSet<>();
            for (int b : breaks) {
                all.add(b);
            }
            int most = all.stream().max(Integer::compare).orElse(0);
            int fewest = all.stream().min(Integer::compare).orElse(0);
            if (most - fewest > problem.rules().fairness()) {
                report(Rule.EVEN_BREAKS, -1, -1);
            }
        }
    }

    private Meeting meeting(Placement placed) {
        return problem.meetings().get(placed.meeting());
    }

    private int place(Placement placed) {
        return problem.tables().get(placed.table()).place();
    }

    private int end(Placement placed) {
        return placed.slot() + meeting(placed).length();
    }

    private void report(Rule rule, int meeting, int other) {
        found.add(new Violation(rule, meeting, other));
    }
}
