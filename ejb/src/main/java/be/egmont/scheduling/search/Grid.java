package be.egmont.scheduling.search;

import be.egmont.scheduling.Breaks;
import be.egmont.scheduling.Half;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Rules;
import be.egmont.scheduling.Slot;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.Walks;
import java.util.Arrays;
import java.util.List;

/**
 * A problem laid out in flat arrays for the search; never changed after it is made, so that threads share it.
 *
 * <p>Where a meeting may begin is {@code starts[firstStart[m]] .. starts[firstStart[m + 1] - 1]}; its participants, its
 * predecessors and its successors lie in the same way. Memory is linear in the problem: participants times slots,
 * meetings times possible starts.
 */
public final class Grid {
    private static final int NO_DAY = -1;

    public final Problem problem;
    public final int meetings;
    public final int participants;
    public final int slots;
    public final int days;

    final int[] day;
    final int[] position;
    final int[] firstSlot;
    final Half[] half;
    final long[] free;

    final int[] firstMember;
    final int[] member;
    final int[] firstStart;
    final int[] start;
    private final long[] mayStart;
    final int[] length;
    final boolean unitLengths;
    final long[] value;
    private final Half[] wish;
    /** Days as they are counted here, from 0 without gaps; -1 for none. */
    private final int[] wishedDay;

    final int[] told;
    final boolean[] stays;

    /** Tables by the number of seats: class c of a slot counts the tables that have at least so many seats. */
    final int classes;

    final int[] sizeClass;
    final int[] capacity;

    final boolean ordered;
    final int[] firstBefore;
    final int[] before;
    final int[] firstAfter;
    final int[] after;

    final boolean idleSlots;
    final int fairness;
    final int unfair;
    final int aBreak;
    private final int wishPrice;
    private final int movedPrice;

    public Grid(Problem problem) {
        this.problem = problem;
        meetings = problem.meetings().size();
        participants = problem.participants().size();
        slots = problem.slots().size();
        day = new int[slots];
        position = new int[slots];
        half = new Half[slots];
        days = layDays(problem.slots());
        firstSlot = new int[days];
        for (int t = slots - 1; t >= 0; t--) {
            firstSlot[day[t]] = t;
        }
        free = new long[participants * days];
        layAvailability(problem.participants());

        idleSlots = problem.rules().breaks() == Breaks.IDLE_SLOTS;
        fairness = problem.rules().fairness();
        aBreak = problem.rules().prices().aBreak();
        unfair = problem.rules().strictlyFair()
                ? 5 * aBreak
                : problem.rules().prices().unfair();
        wishPrice = problem.rules().prices().wish();
        movedPrice = problem.rules().prices().moved();

        length = new int[meetings];
        value = new long[meetings];
        wish = new Half[meetings];
        wishedDay = new int[meetings];
        told = new int[meetings];
        stays = new boolean[meetings];
        firstMember = new int[meetings + 1];
        boolean units = true;
        int members = 0;
        for (int m = 0; m < meetings; m++) {
            Meeting meeting = problem.meetings().get(m);
            length[m] = meeting.length();
            units &= length[m] == 1;
            value[m] = worth(meeting);
            wish[m] = meeting.wish();
            wishedDay[m] = dayOf(meeting.wishedDay());
            told[m] = meeting.confirmed();
            stays[m] = meeting.isFixed();
            members += meeting.participants().size();
            firstMember[m + 1] = members;
        }
        unitLengths = units;
        member = new int[members];
        for (int m = 0; m < meetings; m++) {
            int i = firstMember[m];
            for (int p : problem.meetings().get(m).participants()) {
                member[i++] = p;
            }
        }

        int[] seats = seatsThatMatter();
        classes = seats.length;
        sizeClass = new int[meetings];
        capacity = new int[classes * slots];
        layTables(seats);

        firstStart = new int[meetings + 1];
        mayStart = new long[(meetings * slots + 63) >>> 6];
        start = layStarts();

        firstBefore = new int[meetings + 1];
        firstAfter = new int[meetings + 1];
        ordered = !problem.precedences().isEmpty();
        before = new int[problem.precedences().size()];
        after = new int[before.length];
        layPrecedences();
    }

    private int layDays(List<Slot> list) {
        int d = -1;
        for (int t = 0; t < slots; t++) {
            boolean newDay = t == 0 || list.get(t).day() != list.get(t - 1).day();
            d += newDay ? 1 : 0;
            day[t] = d;
            position[t] = newDay ? 0 : position[t - 1] + 1;
            half[t] = list.get(t).half();
        }
        return d + 1;
    }

    /** A wished day without slots is not a day of the problem. */
    private int dayOf(int number) {
        if (number == Meeting.NONE) {
            return NO_DAY;
        }
        for (int t = 0; t < slots; t++) {
            if (problem.slots().get(t).day() == number) {
                return day[t];
            }
        }
        return days;
    }

    private void layAvailability(List<Participant> people) {
        for (int p = 0; p < participants; p++) {
            for (int t = 0; t < slots; t++) {
                if (people.get(p).availableAt(t)) {
                    free[p * days + day[t]] |= 1L << position[t];
                }
            }
        }
    }

    private long worth(Meeting meeting) {
        Rules rules = problem.rules();
        boolean promised = meeting.isConfirmed() || meeting.isFixed() || rules.mandatory();
        return (long) rules.prices().weight() * meeting.weight()
                + (promised ? rules.prices().confirmed() : 0);
    }

    /** The part of a meeting's value that it has because it must be held or was promised. */
    long promise(int m) {
        return value[m]
                - (long) problem.rules().prices().weight()
                        * problem.meetings().get(m).weight();
    }

    /** The numbers of seats at which the set of fitting tables changes for some meeting, from the smallest. */
    private int[] seatsThatMatter() {
        int[] sizes = problem.tables().stream()
                .mapToInt(Table::seats)
                .sorted()
                .distinct()
                .toArray();
        int[] needed = problem.meetings().stream()
                .mapToInt(m -> m.participants().size())
                .map(n -> Arrays.stream(sizes).filter(s -> s >= n).findFirst().orElse(Integer.MAX_VALUE))
                .sorted()
                .distinct()
                .toArray();
        return needed.length == 0 ? new int[] {0} : needed;
    }

    private void layTables(int[] seats) {
        for (int m = 0; m < meetings; m++) {
            int people = firstMember[m + 1] - firstMember[m];
            int c = 0;
            while (c < classes - 1 && seats[c] < people) {
                c++;
            }
            sizeClass[m] = c;
        }
        for (Table table : problem.tables()) {
            for (int c = 0; c < classes; c++) {
                for (int t = 0; t < slots && table.seats() >= seats[c]; t++) {
                    capacity[c * slots + t] += table.openAt(t) ? 1 : 0;
                }
            }
        }
    }

    private int[] layStarts() {
        int[] found = new int[Math.max(16, meetings)];
        int n = 0;
        for (int m = 0; m < meetings; m++) {
            for (int t = 0; t < slots; t++) {
                if (possible(m, t)) {
                    if (n == found.length) {
                        found = Arrays.copyOf(found, 2 * n);
                    }
                    found[n++] = t;
                    int bit = m * slots + t;
                    mayStart[bit >>> 6] |= 1L << bit;
                }
            }
            firstStart[m + 1] = n;
        }
        return Arrays.copyOf(found, n);
    }

    private boolean possible(int m, int t) {
        Meeting meeting = problem.meetings().get(m);
        if ((meeting.isFixed() && meeting.fixed() != t) || t + length[m] > slots) {
            return false;
        }
        for (int s = t; s < t + length[m]; s++) {
            if (!meeting.session().covers(half[s]) || capacity[sizeClass[m] * slots + s] == 0) {
                return false;
            }
            if (s > t && !problem.slots().get(s - 1).runsInto(problem.slots().get(s))) {
                return false;
            }
        }
        for (int i = firstMember[m]; i < firstMember[m + 1]; i++) {
            if ((bits(t, length[m]) & ~free[member[i] * days + day[t]]) != 0) {
                return false;
            }
        }
        return true;
    }

    private void layPrecedences() {
        for (Problem.Precedence pair : problem.precedences()) {
            firstBefore[pair.after() + 1]++;
            firstAfter[pair.before() + 1]++;
        }
        for (int m = 0; m < meetings; m++) {
            firstBefore[m + 1] += firstBefore[m];
            firstAfter[m + 1] += firstAfter[m];
        }
        int[] nextBefore = firstBefore.clone();
        int[] nextAfter = firstAfter.clone();
        for (Problem.Precedence pair : problem.precedences()) {
            before[nextBefore[pair.after()]++] = pair.before();
            after[nextAfter[pair.before()]++] = pair.after();
        }
    }

    /** The bits of a meeting of that length that begins at t, within its day. */
    long bits(int t, int slotsLong) {
        return (slotsLong == Long.SIZE ? -1L : (1L << slotsLong) - 1) << position[t];
    }

    public boolean mayStart(int m, int t) {
        int bit = m * slots + t;
        return (mayStart[bit >>> 6] & (1L << bit)) != 0;
    }

    public int starts(int m) {
        return firstStart[m + 1] - firstStart[m];
    }

    public int length(int m) {
        return length[m];
    }

    /** The i-th participant of a meeting, or -1 if it has no more. */
    public int participant(int m, int i) {
        return firstMember[m] + i < firstMember[m + 1] ? member[firstMember[m] + i] : -1;
    }

    /** For each participant, his meetings. */
    public int[][] meetingsOfEach() {
        int[] count = new int[participants];
        for (int p : member) {
            count[p]++;
        }
        int[][] of = new int[participants][];
        Arrays.setAll(of, p -> new int[count[p]]);
        for (int m = meetings - 1; m >= 0; m--) {
            for (int i = firstMember[m]; i < firstMember[m + 1]; i++) {
                of[member[i]][--count[member[i]]] = m;
            }
        }
        return of;
    }

    /** For each participant, whom he meets among the first two of each meeting. */
    public int[][] neighbours() {
        int[] count = new int[participants];
        for (int m = 0; m < meetings; m++) {
            if (participant(m, 1) >= 0) {
                count[participant(m, 0)]++;
                count[participant(m, 1)]++;
            }
        }
        int[][] beside = new int[participants][];
        Arrays.setAll(beside, p -> new int[count[p]]);
        for (int m = 0; m < meetings; m++) {
            int one = participant(m, 0);
            int other = participant(m, 1);
            if (other >= 0) {
                beside[one][--count[one]] = other;
                beside[other][--count[other]] = one;
            }
        }
        return beside;
    }

    /** How many tables, of whatever size, can be used in a slot. */
    public int tablesAt(int t) {
        return capacity[t];
    }

    /**
     * Whether all must be held, two by two, each a slot long, at tables that are all alike, on one day, and nothing counts
     * but how often the day of somebody is interrupted: the form of the literature.
     */
    public boolean onlyBreaksMatter() {
        Rules rules = problem.rules();
        boolean plain =
                rules.mandatory() && rules.strictlyFair() && !idleSlots && unitLengths && days == 1 && classes == 1;
        for (int m = 0; plain && m < meetings; m++) {
            plain = participant(m, 1) >= 0 && participant(m, 2) < 0;
            for (int i = firstStart[m]; plain && i < firstStart[m + 1]; i++) {
                plain = costOfStart(m, start[i]) == 0;
            }
        }
        return plain && problem.walks().equals(Walks.none());
    }

    /** How many meetings of one slot the tables could hold altogether. */
    public int tableSlots() {
        return Arrays.stream(capacity, 0, slots).sum();
    }

    /** What it costs to hold that meeting then, apart from its effect on others: the wish and the word given. */
    public int costOfStart(int m, int t) {
        boolean wished = wish[m].covers(half[t]) && (wishedDay[m] == NO_DAY || wishedDay[m] == day[t]);
        int unwished = wished ? 0 : wishPrice;
        int moved = told[m] >= 0 && told[m] != t ? movedPrice : 0;
        return unwished + moved;
    }

    /** The breaks in one participant's day. */
    int breaks(long busy, int dayOfParticipant) {
        if (busy == 0) {
            return 0;
        }
        if (idleSlots) {
            long span = ((Long.highestOneBit(busy) << 1) - 1) & -Long.lowestOneBit(busy);
            return Long.bitCount(span & ~busy & free[dayOfParticipant]);
        }
        return Long.bitCount(busy & ~(busy << 1)) - 1;
    }

    /** What breaks of one participant cost, all his days together. */
    int costOfBreaks(int count) {
        return aBreak * count + unfair * Math.max(0, count - fairness);
    }
}
