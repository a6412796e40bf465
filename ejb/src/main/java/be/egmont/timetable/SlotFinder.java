package be.egmont.timetable;

import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.timetable.Slot.Hindrance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds slots: every quarter of an hour of the one-on-one sessions in which the whole meeting fits, with the
 * commitments of the two people and the free tables. The only place for that rule: verbs accept what it offers and
 * nothing else.
 */
final class SlotFinder {

    /** Meetings start at each quarter of an hour of their session. */
    static final Duration GRID = Duration.ofMinutes(15);

    /** A session for one-on-one meetings and one of its tables. */
    record Laid(Period when, int number, Translated room) {}

    /** A table held by another meeting. */
    record Held(int number, Period when, Translated by) {}

    private final List<Laid> laid;
    private final List<Hindrance> people;
    private final List<Held> held;
    private final Map<Integer, Long> usual;

    /**
     * Sets the data.
     *
     * @param people the commitments of the two
     * @param usual how many other meetings the two have at a table, by its number
     */
    SlotFinder(List<Laid> laid, List<Hindrance> people, List<Held> held, Map<Integer, Long> usual) {
        this.laid = laid;
        this.people = people;
        this.held = held;
        this.usual = usual;
    }

    /** All slots of that length, by time. */
    List<Slot> slots(Duration length, Predicate<Instant> wished) {
        List<Slot> slots = new ArrayList<>();
        byStart(laid, length)
                .forEach((start, tables) ->
                        slots.add(slot(new Period(start, start.plus(length)), wished.test(start), tables)));
        return slots;
    }

    /** The quarters of an hour in which these tables are available. */
    static List<Instant> starts(List<Laid> laid) {
        return List.copyOf(byStart(laid, GRID).keySet());
    }

    private static Map<Instant, List<Laid>> byStart(List<Laid> laid, Duration length) {
        Map<Instant, List<Laid>> byStart = new TreeMap<>();
        for (Laid table : laid) {
            Instant last = table.when().to().minus(length);
            for (Instant start = table.when().from(); !start.isAfter(last); start = start.plus(GRID)) {
                byStart.computeIfAbsent(start, at -> new ArrayList<>()).add(table);
            }
        }
        return byStart;
    }

    private Slot slot(Period when, boolean wished, List<Laid> tables) {
        List<Hindrance> kept = people.stream()
                .filter(hindrance -> hindrance.when().overlaps(when))
                .toList();
        List<Slot.Table> free = !kept.isEmpty()
                ? List.of()
                : tables.stream()
                        .filter(table -> holder(table.number(), when) == null)
                        .map(table -> new Slot.Table(table.number(), table.room(), usual.containsKey(table.number())))
                        .distinct()
                        .sorted(Comparator.comparingLong((Slot.Table table) -> -usual.getOrDefault(table.number(), 0L))
                                .thenComparingInt(Slot.Table::number))
                        .toList();
        return new Slot(when, wished, kept, free);
    }

    private Held holder(int table, Period when) {
        return held.stream()
                .filter(other -> other.number() == table && other.when().overlaps(when))
                .findFirst()
                .orElse(null);
    }

    /**
     * Makes sure that the place is one of those offered.
     *
     * @throws SlotTaken saying who or which table is taken, by what and when
     * @throws Refusal {@code meeting-outside} where the table is not available then
     */
    void expectFree(Period when, int table) {
        Slot slot = slots(when.length(), start -> false).stream()
                .filter(one -> one.when().equals(when))
                .findFirst()
                .orElseThrow(() -> new Refusal("meeting-outside", table, when.from()));
        if (laid.stream().noneMatch(one -> one.number() == table && one.when().contains(when))) {
            throw new Refusal("meeting-outside", table, when.from());
        }
        if (!slot.hindrances().isEmpty()) {
            throw SlotTaken.person(slot.hindrances().get(0));
        }
        Held holder = holder(table, when);
        if (holder != null) {
            throw SlotTaken.table(table, holder.by(), holder.when());
        }
    }
}
