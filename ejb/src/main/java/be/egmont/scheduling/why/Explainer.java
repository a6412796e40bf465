package be.egmont.scheduling.why;

import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Slot;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.why.Obstacle.Kind;
import be.egmont.scheduling.why.Unplaced.Change;
import be.egmont.scheduling.why.Unplaced.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the obstacles to holding a meeting at some slot. */
public final class Explainer {
    private static final int NOTHING = -1;
    private static final Set<Kind> OF_TIME = EnumSet.of(Kind.DAY_ENDS, Kind.UNAVAILABLE);
    private static final Set<Kind> OF_HOURS = EnumSet.of(Kind.FIXED_ELSEWHERE, Kind.OUTSIDE_SESSION);

    private final Problem problem;
    private final int slots;
    private final Placement[] placed;
    private final int[] busyWith;
    private final int[] tableUsedBy;
    private final int mostSeats;
    private final List<List<Integer>> freeTables = new ArrayList<>();

    public Explainer(Problem problem, List<Placement> placements) {
        this.problem = problem;
        slots = problem.slots().size();
        placed = new Placement[problem.meetings().size()];
        busyWith = new int[problem.participants().size() * slots];
        tableUsedBy = new int[problem.tables().size() * slots];
        Arrays.fill(busyWith, NOTHING);
        Arrays.fill(tableUsedBy, NOTHING);
        for (Placement placement : placements) {
            placed[placement.meeting()] = placement;
            Meeting meeting = problem.meetings().get(placement.meeting());
            for (int s = placement.slot(); s < placement.slot() + meeting.length(); s++) {
                tableUsedBy[placement.table() * slots + s] = placement.meeting();
                for (int p : meeting.participants()) {
                    busyWith[p * slots + s] = placement.meeting();
                }
            }
        }
        mostSeats = problem.tables().stream().mapToInt(Table::seats).max().orElse(0);
        for (int t = 0; t < slots; t++) {
            freeTables.add(freeTablesAt(t));
        }
    }

    private List<Integer> freeTablesAt(int t) {
        return IntStream.range(0, problem.tables().size())
                .filter(k -> problem.tables().get(k).openAt(t) && tableUsedBy[k * slots + t] == NOTHING)
                .boxed()
                .toList();
    }

    /** The reason for each meeting that is not held. */
    public List<Unplaced> unplaced() {
        List<Unplaced> list = new ArrayList<>();
        for (int m = 0; m < placed.length; m++) {
            if (placed[m] == null) {
                list.add(explain(m));
            }
        }
        return list;
    }

    private Unplaced explain(int m) {
        List<List<Obstacle>> bySlot = new ArrayList<>(slots);
        for (int t = 0; t < slots; t++) {
            bySlot.add(obstacles(m, t));
        }
        List<Integer> concerned = List.of();
        Reason reason;
        if (bySlot.stream().flatMap(List::stream).anyMatch(o -> o.kind() == Kind.NO_SEATS)) {
            reason = Reason.NO_TABLE_LARGE_ENOUGH;
        } else {
            List<List<Obstacle>> common = without(bySlot, OF_TIME);
            List<List<Obstacle>> possible = without(common, OF_HOURS).stream()
                    .filter(at -> at.stream().noneMatch(o -> o.kind() == Kind.NO_TABLE && o.meeting() == NOTHING))
                    .toList();
            if (common.isEmpty()) {
                reason = Reason.NO_COMMON_SLOT;
                concerned = problem.meetings().get(m).participants();
            } else if (possible.isEmpty()) {
                reason = Reason.NOT_AT_THESE_HOURS;
            } else {
                concerned = full(m, possible);
                reason = concerned.isEmpty() ? soft(possible) : Reason.PARTICIPANT_FULL;
            }
        }
        return new Unplaced(m, reason, concerned, nearest(m, bySlot));
    }

    private static List<List<Obstacle>> without(List<List<Obstacle>> bySlot, Set<Kind> kinds) {
        return bySlot.stream()
                .filter(at -> at.stream().noneMatch(o -> kinds.contains(o.kind())))
                .toList();
    }

    private List<Integer> full(int m, List<List<Obstacle>> possible) {
        return problem.meetings().get(m).participants().stream()
                .filter(p -> possible.stream().allMatch(at -> at.stream().anyMatch(o -> o.who() == p && isBusy(o))))
                .toList();
    }

    private static Reason soft(List<List<Obstacle>> possible) {
        List<List<Obstacle>> allFree = possible.stream()
                .filter(at -> at.stream().noneMatch(Explainer::isBusy))
                .toList();
        if (allFree.isEmpty()) {
            return Reason.NEVER_FREE_TOGETHER;
        }
        return allFree.stream().allMatch(at -> at.stream().anyMatch(o -> o.kind() == Kind.NO_TABLE))
                ? Reason.NO_TABLE_FREE
                : Reason.ORDER_OR_WALK;
    }

    private static boolean isBusy(Obstacle obstacle) {
        return obstacle.kind() == Kind.BUSY;
    }

    private Optional<Change> nearest(int m, List<List<Obstacle>> bySlot) {
        List<Change> changes = new ArrayList<>();
        for (int t = 0; t < slots; t++) {
            if (bySlot.get(t).size() == 1) {
                Obstacle only = bySlot.get(t).get(0);
                if (only.kind() == Kind.NO_TABLE) {
                    changes.add(new Change(Change.Kind.ONE_MORE_TABLE, t, NOTHING, NOTHING));
                } else if (only.kind() == Kind.UNAVAILABLE) {
                    changes.add(new Change(Change.Kind.BE_AVAILABLE, t, only.who(), NOTHING));
                } else if (only.kind() == Kind.BUSY && mayGiveWay(only.meeting(), m)) {
                    changes.add(new Change(Change.Kind.GIVE_WAY, t, only.who(), only.meeting()));
                }
            }
        }
        return changes.stream()
                .min(Comparator.comparing(Change::kind)
                        .thenComparing(c -> c.meeting() == NOTHING
                                ? 0
                                : problem.meetings().get(c.meeting()).weight()));
    }

    private boolean mayGiveWay(int other, int m) {
        Meeting meeting = problem.meetings().get(other);
        return !meeting.isFixed()
                && !meeting.isConfirmed()
                && meeting.weight() <= problem.meetings().get(m).weight();
    }

    /** All obstacles to holding the meeting from that slot on; empty if it could be held there. */
    public List<Obstacle> obstacles(int m, int t) {
        Meeting meeting = problem.meetings().get(m);
        List<Obstacle> found = new ArrayList<>();
        if (meeting.isFixed() && meeting.fixed() != t) {
            found.add(new Obstacle(Kind.FIXED_ELSEWHERE, NOTHING, NOTHING));
        }
        if (!dayIsLongEnough(t, meeting.length())) {
            found.add(new Obstacle(Kind.DAY_ENDS, NOTHING, NOTHING));
            return found;
        }
        for (int s = t; s < t + meeting.length(); s++) {
            if (!meeting.session().covers(problem.slots().get(s).half())) {
                found.add(new Obstacle(Kind.OUTSIDE_SESSION, NOTHING, NOTHING));
                break;
            }
        }
        people(m, t, meeting, found);
        tables(m, t, meeting, found);
        order(m, t, meeting, found);
        return found;
    }

    private boolean dayIsLongEnough(int t, int length) {
        for (int s = t + 1; s < t + length; s++) {
            if (s >= slots
                    || !problem.slots().get(s - 1).runsInto(problem.slots().get(s))) {
                return false;
            }
        }
        return true;
    }

    private void people(int m, int t, Meeting meeting, List<Obstacle> found) {
        for (int p : meeting.participants()) {
            for (int s = t; s < t + meeting.length(); s++) {
                int other = busyWith[p * slots + s];
                Obstacle obstacle = null;
                if (!problem.participants().get(p).availableAt(s)) {
                    obstacle = new Obstacle(Kind.UNAVAILABLE, p, NOTHING);
                } else if (other != NOTHING && other != m) {
                    obstacle = new Obstacle(Kind.BUSY, p, other);
                }
                if (obstacle != null && !found.contains(obstacle)) {
                    found.add(obstacle);
                }
            }
        }
    }

    private void tables(int m, int t, Meeting meeting, List<Obstacle> found) {
        if (meeting.participants().size() > mostSeats) {
            found.add(new Obstacle(Kind.NO_SEATS, NOTHING, NOTHING));
            return;
        }
        boolean free = false;
        List<Integer> candidates = new ArrayList<>(freeTables.get(t));
        if (placed[m] != null) {
            candidates.add(placed[m].table());
        }
        for (int k : candidates) {
            if (usable(m, t, meeting, k)) {
                free = true;
                if (canWalk(m, t, meeting, problem.tables().get(k).place())) {
                    return;
                }
            }
        }
        found.add(new Obstacle(free ? Kind.WALK : Kind.NO_TABLE, NOTHING, free ? NOTHING : holderOfTable(t)));
    }

    private boolean usable(int m, int t, Meeting meeting, int k) {
        boolean usable =
                problem.tables().get(k).seats() >= meeting.participants().size();
        for (int s = t; s < t + meeting.length(); s++) {
            int other = tableUsedBy[k * slots + s];
            usable &= problem.tables().get(k).openAt(s) && (other == NOTHING || other == m);
        }
        return usable;
    }

    private int holderOfTable(int t) {
        for (int k = 0; k < problem.tables().size(); k++) {
            if (tableUsedBy[k * slots + t] != NOTHING) {
                return tableUsedBy[k * slots + t];
            }
        }
        return NOTHING;
    }

    private boolean canWalk(int m, int t, Meeting meeting, int place) {
        Slot begins = problem.slots().get(t);
        Slot ends = problem.slots().get(t + meeting.length() - 1);
        for (int p : meeting.participants()) {
            int before = neighbour(m, p, t, -1);
            int after = neighbour(m, p, t + meeting.length() - 1, 1);
            if (before != NOTHING && minutes(before, place) > begins.from() - endOf(before)) {
                return false;
            }
            if (after != NOTHING
                    && minutes(after, place)
                            > problem.slots().get(placed[after].slot()).from() - ends.until()) {
                return false;
            }
        }
        return true;
    }

    private int minutes(int m, int place) {
        return problem.walks().between(problem.tables().get(placed[m].table()).place(), place);
    }

    private int endOf(int m) {
        int last = placed[m].slot() + problem.meetings().get(m).length() - 1;
        return problem.slots().get(last).until();
    }

    /** The participant's meeting next to a slot on the same day, in that direction. */
    private int neighbour(int m, int p, int t, int step) {
        int day = problem.slots().get(t).day();
        for (int s = t + step; s >= 0 && s < slots && problem.slots().get(s).day() == day; s += step) {
            int other = busyWith[p * slots + s];
            if (other != NOTHING && other != m) {
                return other;
            }
        }
        return NOTHING;
    }

    private void order(int m, int t, Meeting meeting, List<Obstacle> found) {
        for (Problem.Precedence pair : problem.precedences()) {
            boolean late = pair.after() == m
                    && placed[pair.before()] != null
                    && placed[pair.before()].slot()
                                    + problem.meetings().get(pair.before()).length()
                            > t;
            boolean early = pair.before() == m
                    && placed[pair.after()] != null
                    && t + meeting.length() > placed[pair.after()].slot();
            if (late || early) {
                found.add(new Obstacle(Kind.ORDER, NOTHING, late ? pair.before() : pair.after()));
            }
        }
    }
}
