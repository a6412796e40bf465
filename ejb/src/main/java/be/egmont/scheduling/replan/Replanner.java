package be.egmont.scheduling.replan;

import be.egmont.scheduling.Effort;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Optimiser;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Progress;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.Timetable;
import be.egmont.scheduling.bound.FlowBound;
import be.egmont.scheduling.bound.FreeSlots;
import be.egmont.scheduling.check.Verifier;
import be.egmont.scheduling.search.Grid;
import be.egmont.scheduling.search.Survivors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Repairs a timetable with the least change. The past is frozen; communicated places count as confirmed, which weighs
 * more than anything else, and keeping them weighs more than improving other parts.
 */
public final class Replanner {
    private static final long KEPT = 1_000_000;

    private final Problem problem;
    private final Placement[] current;
    private final int now;

    /**
     * For a timetable that people have been told.
     *
     * @param now the first slot that is not past
     */
    public Replanner(Problem problem, List<Placement> current, int now) {
        this.problem = problem;
        this.current = byMeeting(current);
        this.now = now;
    }

    private Placement[] byMeeting(List<Placement> placements) {
        Placement[] of = new Placement[problem.meetings().size()];
        placements.forEach(x -> of[x.meeting()] = x);
        return of;
    }

    /** Searches on the calling thread alone. */
    public Replanned replan(List<Incident> incidents, Effort effort) {
        return replan(incidents, effort.on(1), Runnable::run, Progress.NONE);
    }

    public Replanned replan(List<Incident> incidents, Effort effort, Executor executor, Progress progress) {
        List<Participant> people = whoIsThere(incidents);
        List<Table> tables = whatIsOpen(incidents);
        Problem told = changed(people, tables, tell(m -> true));
        int[] stay = Survivors.of(new Grid(told), starts(), now);
        Problem loosened = changed(people, tables, tell(m -> stay[m] != Meeting.NONE));
        List<Placement> standing = list(m -> stay[m] != Meeting.NONE);
        List<Placement> all = list(m -> true);
        boolean asBefore =
                standing.size() == all.size() && Verifier.check(loosened, all).isEmpty();
        Optimiser optimiser = new Optimiser(loosened);
        Timetable mended = asBefore ? optimiser.judge(all) : optimiser.improve(standing, effort, executor, progress);
        return compare(mended, stay, rehousable(loosened, stay));
    }

    /** Who can be met when: nobody in the past, but for the meetings that have begun, which go on whatever happens. */
    private List<Participant> whoIsThere(List<Incident> incidents) {
        List<Participant> people = new ArrayList<>();
        for (int p = 0; p < problem.participants().size(); p++) {
            int who = p;
            BitSet slots = problem.participants().get(p).available();
            slots.clear(0, now);
            for (Incident incident : incidents) {
                if (incident instanceof Incident.Absent absent && absent.participant() == p) {
                    slots.andNot(absent.slots());
                }
            }
            slots.or(begun(placed ->
                    problem.meetings().get(placed.meeting()).participants().contains(who)));
            Participant given = problem.participants().get(p);
            people.add(new Participant(given.key(), given.side(), slots));
        }
        return people;
    }

    private List<Table> whatIsOpen(List<Incident> incidents) {
        List<Table> tables = new ArrayList<>();
        for (int k = 0; k < problem.tables().size(); k++) {
            int which = k;
            Table given = problem.tables().get(k);
            BitSet slots = given.open();
            for (Incident incident : incidents) {
                if (incident instanceof Incident.Closed closed && closed.table() == k) {
                    slots.andNot(closed.slots());
                }
            }
            slots.or(begun(placed -> placed.table() == which));
            tables.add(new Table(given.key(), given.place(), given.seats(), slots));
        }
        return tables;
    }

    /** The slots of such meetings as have begun. */
    private BitSet begun(Predicate<Placement> which) {
        BitSet slots = new BitSet();
        for (Placement placed : current) {
            if (placed != null && placed.slot() < now && which.test(placed)) {
                int length = problem.meetings().get(placed.meeting()).length();
                slots.set(placed.slot(), placed.slot() + length);
            }
        }
        return slots;
    }

    private Problem changed(List<Participant> people, List<Table> tables, List<Meeting> meetings) {
        return new Problem(
                problem.slots(), people, meetings, tables, problem.walks(), problem.precedences(), problem.rules());
    }

    /** The meetings with their communicated places; one that cannot stay is no longer fixed. */
    private List<Meeting> tell(IntPredicate stays) {
        List<Meeting> told = new ArrayList<>(problem.meetings());
        for (Placement placed : current) {
            if (placed != null) {
                int m = placed.meeting();
                Meeting meeting = told.get(m).confirmedAt(placed.slot(), placed.table());
                boolean past = placed.slot() < now;
                boolean freed = meeting.isFixed() && !stays.test(m);
                told.set(m, past ? meeting.fixedAt(placed.slot()) : freed ? meeting.fixedAt(Meeting.NONE) : meeting);
            }
        }
        return told;
    }

    private int[] starts() {
        return IntStream.range(0, current.length)
                .map(m -> current[m] == null ? Meeting.NONE : current[m].slot())
                .toArray();
    }

    private List<Placement> list(IntPredicate which) {
        return Arrays.stream(current)
                .filter(x -> x != null && which.test(x.meeting()))
                .toList();
    }

    /** The lesser of what can be counted and of what the free slots let in. */
    private int rehousable(Problem loosened, int[] stay) {
        Grid grid = new Grid(loosened);
        boolean[] further = new boolean[current.length];
        for (int m = 0; m < current.length; m++) {
            further[m] = current[m] != null && stay[m] == Meeting.NONE;
        }
        // all that stands is kept by its price, so what the greatest flow gains besides is what can be rehoused
        long most = new FlowBound(grid).bound(m -> stay[(int) m] != Meeting.NONE ? KEPT : further[(int) m] ? 1 : 0);
        return (int) Math.min(most % KEPT, FreeSlots.most(grid, stay, further));
    }

    private Replanned compare(Timetable mended, int[] stay, int rehousable) {
        Placement[] next = byMeeting(mended.placements());
        IntPredicate had = m -> current[m] != null;
        IntPredicate stood = m -> stay[m] != Meeting.NONE;
        IntPredicate held = m -> next[m] != null;
        IntPredicate same = m -> had.test(m) && held.test(m) && next[m].slot() == current[m].slot();
        return new Replanned(
                mended,
                which(had.and(stood.negate())),
                which(had.and(stood.negate()).and(held)),
                which(stood.and(held).and(same.negate())),
                which(stood.and(held.negate())),
                which(same.and(m -> next[m].table() != current[m].table())),
                rehousable);
    }

    private List<Integer> which(IntPredicate condition) {
        return IntStream.range(0, current.length).filter(condition).boxed().toList();
    }
}
