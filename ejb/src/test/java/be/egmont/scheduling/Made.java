package be.egmont.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/** Problems for tests: small ones made by hand, and random ones of every kind from a seed. */
public final class Made {
    private static final List<Half> HALVES = List.of(Half.ANY, Half.MORNING, Half.AFTERNOON);

    private Made() {}

    /** Days of half-hour slots from 9 o'clock without pauses; the first half of each day is its morning. */
    public static List<Slot> slots(int days, int perDay) {
        List<Slot> slots = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            for (int i = 0; i < perDay; i++) {
                Half half = i < (perDay + 1) / 2 ? Half.MORNING : Half.AFTERNOON;
                slots.add(new Slot(d, half, 540 + 30 * i, 570 + 30 * i));
            }
        }
        return slots;
    }

    public static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }

    public static BitSet all(int n) {
        BitSet bits = new BitSet();
        bits.set(0, n);
        return bits;
    }

    public static Participant host(int... available) {
        return new Participant("host", Side.HOST, bits(available));
    }

    public static Participant guest(int... available) {
        return new Participant("guest", Side.GUEST, bits(available));
    }

    /** That many hosts and as many guests, always available. */
    public static List<Participant> always(int pairs, int slots) {
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < 2 * pairs; i++) {
            people.add(new Participant("p" + i, i < pairs ? Side.HOST : Side.GUEST, all(slots)));
        }
        return people;
    }

    /** A problem with everything in it: lengths, parties, seats, walks, wishes, sessions, fixed ones, orders. */
    public static Problem anything(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        return anything(dice, 1 + dice.nextInt(8), 1 + dice.nextInt(25), dice.nextInt(4) == 0);
    }

    /** The same, but with nothing that only the table plan knows of. */
    public static Problem inOneHall(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        Problem problem = anything(dice, 2 + dice.nextInt(6), 1 + dice.nextInt(25), false);
        int slots = problem.slots().size();
        return problem.at(Table.hall(problem.tables().size(), 3, slots));
    }

    private static Problem anything(SplittableRandom dice, int pairs, int meetings, boolean walks) {
        List<Slot> slots = slots(1 + dice.nextInt(3), 1 + dice.nextInt(7));
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < 2 * pairs; i++) {
            BitSet available = new BitSet();
            int percent = 40 + dice.nextInt(61);
            for (int t = 0; t < slots.size(); t++) {
                available.set(t, dice.nextInt(100) < percent);
            }
            people.add(new Participant("p" + i, i < pairs ? Side.HOST : Side.GUEST, available));
        }
        boolean longOnes = dice.nextBoolean();
        boolean parties = dice.nextBoolean();
        List<Meeting> wanted = new ArrayList<>();
        for (int m = 0; m < meetings; m++) {
            wanted.add(meeting(dice, m, pairs, slots.size(), longOnes, parties));
        }
        List<Table> tables = new ArrayList<>();
        int count = dice.nextInt(pairs + 2);
        for (int k = 0; k < count; k++) {
            BitSet open = all(slots.size());
            open.set(dice.nextInt(slots.size()), walks || dice.nextBoolean());
            tables.add(new Table("t" + k, walks ? k % 3 : 0, walks || parties ? 2 + dice.nextInt(2) : 2, open));
        }
        if (longOnes && !walks) {
            tables.replaceAll(t -> new Table(t.key(), t.place(), t.seats(), all(slots.size())));
        }
        List<Problem.Precedence> order = new ArrayList<>();
        for (int i = dice.nextInt(3); i > 0 && meetings > 1; i--) {
            int before = dice.nextInt(meetings - 1);
            order.add(new Problem.Precedence(before, before + 1 + dice.nextInt(meetings - 1 - before)));
        }
        Walks between =
                walks ? new Walks(List.of(List.of(0, 5, 40), List.of(5, 0, 5), List.of(40, 5, 0))) : Walks.none();
        Breaks breaks = dice.nextBoolean() ? Breaks.GAPS : Breaks.IDLE_SLOTS;
        Rules rules = new Rules(breaks, false, dice.nextInt(3), false, Rules.Prices.usual());
        return new Problem(slots, people, wanted, tables, between, order, rules);
    }

    private static Meeting meeting(
            SplittableRandom dice, int m, int pairs, int slots, boolean longOnes, boolean parties) {
        List<Integer> who = new ArrayList<>(List.of(dice.nextInt(pairs), pairs + dice.nextInt(pairs)));
        if (parties && dice.nextInt(3) == 0) {
            who.add(dice.nextInt(2 * pairs));
        }
        Meeting meeting = Meeting.of("m" + m, who)
                .weighing(List.of(1, 3, 5).get(dice.nextInt(3)))
                .lasting(longOnes ? 1 + dice.nextInt(3) : 1)
                .wishing(HALVES.get(dice.nextInt(3)));
        if (dice.nextInt(6) == 0) {
            meeting = meeting.wishingDay(dice.nextInt(3));
        }
        if (dice.nextInt(8) == 0) {
            meeting = meeting.within(HALVES.get(dice.nextInt(3)));
        }
        if (dice.nextInt(12) == 0) {
            meeting = meeting.fixedAt(dice.nextInt(slots));
        } else if (dice.nextInt(12) == 0) {
            meeting = meeting.confirmedAt(dice.nextInt(slots), Meeting.NONE);
        }
        return meeting;
    }
}
