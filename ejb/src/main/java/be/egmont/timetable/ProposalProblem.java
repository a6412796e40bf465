package be.egmont.timetable;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.meeting.Place;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Side;
import be.egmont.meeting.Wish;
import be.egmont.scheduling.Half;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Slot;
import be.egmont.scheduling.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Converts the accepted meetings of an edition into a problem of the optimiser, and its solution into times and tables.
 * Placed meetings stay where they are; past slots are left out.
 */
final class ProposalProblem {

    private static final int GRID = (int) SlotFinder.GRID.toMinutes();
    private static final int SEATS = 4;

    private final ZoneId zone;
    private final List<Instant> starts;
    private final Map<Instant, Integer> slotAt = new HashMap<>();
    private final List<ProposalCandidate> meetings = new ArrayList<>();
    private final List<Integer> numbers;
    private final Map<Integer, Translated> rooms = new HashMap<>();
    private final List<BitSet> open = new ArrayList<>();
    private final List<ProposalCandidate> people = new ArrayList<>();
    private final Problem problem;

    /**
     * The problem as it is now.
     *
     * @param kept when people are expected elsewhere, by the id of the participant
     */
    ProposalProblem(
            List<ProposalCandidate> wanted,
            List<SlotFinder.Laid> laid,
            Map<Long, List<Period>> kept,
            Instant now,
            ZoneId zone) {
        this.zone = zone;
        starts = SlotFinder.starts(laid).stream()
                .filter(start -> !start.isBefore(now))
                .toList();
        for (Instant start : starts) {
            slotAt.put(start, slotAt.size());
        }
        numbers = tables(laid);
        Map<Long, BitSet> free = new LinkedHashMap<>();
        Map<Long, Integer> index = new HashMap<>();
        List<be.egmont.scheduling.Side> sides = new ArrayList<>();
        for (ProposalCandidate one : wanted) {
            meet(one, one.one(), one.asking(), kept, free, index, sides);
            meet(one, one.other(), one.asked(), kept, free, index, sides);
        }
        List<be.egmont.scheduling.Meeting> asked = new ArrayList<>();
        for (ProposalCandidate one : wanted) {
            if (!one.isPlaced() || isOnGrid(one)) {
                meetings.add(one);
                asked.add(meeting(one, index));
            } else {
                block(one, free);
            }
        }
        List<Participant> participants = new ArrayList<>();
        free.forEach(
                (id, slots) -> participants.add(new Participant(id.toString(), sides.get(participants.size()), slots)));
        List<Table> hall = new ArrayList<>();
        for (int k = 0; k < numbers.size(); k++) {
            hall.add(new Table(String.valueOf(numbers.get(k)), 0, SEATS, open.get(k)));
        }
        problem = Problem.of(slots(), participants, asked, hall);
    }

    private List<Integer> tables(List<SlotFinder.Laid> laid) {
        Map<Integer, BitSet> byNumber = new TreeMap<>();
        for (SlotFinder.Laid table : laid) {
            rooms.putIfAbsent(table.number(), table.room());
            BitSet slots = byNumber.computeIfAbsent(table.number(), number -> new BitSet());
            for (int t = 0; t < starts.size(); t++) {
                if (table.when().contains(period(t, GRID))) {
                    slots.set(t);
                }
            }
        }
        open.addAll(byNumber.values());
        return List.copyOf(byNumber.keySet());
    }

    private void meet(
            ProposalCandidate meeting,
            long person,
            Side side,
            Map<Long, List<Period>> kept,
            Map<Long, BitSet> free,
            Map<Long, Integer> index,
            List<be.egmont.scheduling.Side> sides) {
        if (index.putIfAbsent(person, index.size()) == null) {
            people.add(meeting);
            sides.add(side.ofPost() ? be.egmont.scheduling.Side.GUEST : be.egmont.scheduling.Side.HOST);
            BitSet slots = new BitSet();
            slots.set(0, starts.size());
            for (Period elsewhere : kept.getOrDefault(person, List.of())) {
                clear(slots, elsewhere);
            }
            free.put(person, slots);
        }
    }

    private boolean isOnGrid(ProposalCandidate one) {
        int slot = slotAt.getOrDefault(one.startsAt(), -1);
        int table = numbers.indexOf(one.table());
        return slot >= 0 && table >= 0 && open.get(table).get(slot);
    }

    /** A placed meeting that lies outside the slots still keeps its people and its table. */
    private void block(ProposalCandidate one, Map<Long, BitSet> free) {
        Period when = one.when();
        clear(free.get(one.one()), when);
        clear(free.get(one.other()), when);
        int table = numbers.indexOf(one.table());
        if (table >= 0) {
            clear(open.get(table), when);
        }
    }

    private void clear(BitSet slots, Period when) {
        for (int t = 0; t < starts.size(); t++) {
            if (when.overlaps(period(t, GRID))) {
                slots.clear(t);
            }
        }
    }

    private be.egmont.scheduling.Meeting meeting(ProposalCandidate one, Map<Long, Integer> index) {
        be.egmont.scheduling.Meeting meeting = be.egmont.scheduling.Meeting.of(
                        one.reference().toString(), index.get(one.one()), index.get(one.other()))
                .weighing(weight(one.priority()))
                .lasting(one.minutes() / GRID)
                .wishing(half(one.wish()))
                .wishingDay(one.wishedOn() == null ? be.egmont.scheduling.Meeting.NONE : day(one.wishedOn()));
        if (!one.isPlaced()) {
            return meeting;
        }
        int slot = slotAt.get(one.startsAt());
        return meeting.fixedAt(slot).confirmedAt(slot, numbers.indexOf(one.table()));
    }

    static int weight(Priority priority) {
        return switch (priority) {
            case MUST -> 5;
            case WANTED -> 3;
            case NICE -> 1;
        };
    }

    private static Half half(Wish wish) {
        return switch (wish) {
            case NONE -> Half.ANY;
            case MORNING -> Half.MORNING;
            case AFTERNOON -> Half.AFTERNOON;
        };
    }

    /** Days are numbered from the epoch. */
    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (Instant start : starts) {
            LocalTime time = LocalTime.ofInstant(start, zone);
            int from = time.getHour() * 60 + time.getMinute();
            int day = day(LocalDate.ofInstant(start, zone));
            slots.add(new Slot(day, time.isBefore(LocalTime.NOON) ? Half.MORNING : Half.AFTERNOON, from, from + GRID));
        }
        return slots;
    }

    private Period period(int slot, int minutes) {
        return new Period(starts.get(slot), starts.get(slot).plus(minutes, ChronoUnit.MINUTES));
    }

    Problem problem() {
        return problem;
    }

    ProposalCandidate meeting(int index) {
        return meetings.get(index);
    }

    Instant start(int slot) {
        return starts.get(slot);
    }

    /** The name of a participant, as he comes for his side. */
    String person(int participant) {
        ProposalCandidate one = people.get(participant);
        long id = Long.parseLong(problem.participants().get(participant).key());
        return id == one.one() ? one.asking().member() : one.asked().member();
    }

    /**
     * The placements of what had no place yet. Tables are assigned again around those already taken: for the optimiser
     * a taken table is a soft cost, here it is not available.
     */
    List<ProposalView.Proposed> proposed(List<Placement> placements) {
        List<BitSet> left = open.stream().map(slots -> (BitSet) slots.clone()).toList();
        List<Placement> fresh = new ArrayList<>();
        for (Placement placed : placements) {
            ProposalCandidate one = meetings.get(placed.meeting());
            if (one.isPlaced()) {
                int length = one.minutes() / GRID;
                left.get(numbers.indexOf(one.table())).clear(placed.slot(), placed.slot() + length);
            } else {
                fresh.add(placed);
            }
        }
        fresh.sort(java.util.Comparator.comparingInt(Placement::slot));
        List<ProposalView.Proposed> proposed = new ArrayList<>();
        for (Placement placed : fresh) {
            ProposalCandidate one = meetings.get(placed.meeting());
            int table = free(left, placed, one.minutes() / GRID);
            if (table >= 0) {
                left.get(table).clear(placed.slot(), placed.slot() + one.minutes() / GRID);
                Period when = period(placed.slot(), one.minutes());
                int number = numbers.get(table);
                proposed.add(new ProposalView.Proposed(
                        one.reference(),
                        one.version(),
                        one.asking(),
                        one.asked(),
                        new Place(when.from(), when.to(), number, rooms.get(number))));
            }
        }
        return proposed;
    }

    private static int free(List<BitSet> left, Placement placed, int length) {
        if (isFree(left.get(placed.table()), placed.slot(), length)) {
            return placed.table();
        }
        for (int k = 0; k < left.size(); k++) {
            if (isFree(left.get(k), placed.slot(), length)) {
                return k;
            }
        }
        return -1;
    }

    private static boolean isFree(BitSet table, int slot, int length) {
        return table.nextClearBit(slot) >= slot + length;
    }
}
