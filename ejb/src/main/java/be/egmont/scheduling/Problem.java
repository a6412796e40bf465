package be.egmont.scheduling;

import java.util.List;

/**
 * What is to be scheduled.
 *
 * @param precedences pairs of meetings of which the first must have ended before the second begins
 */
public record Problem(
        List<Slot> slots,
        List<Participant> participants,
        List<Meeting> meetings,
        List<Table> tables,
        Walks walks,
        List<Precedence> precedences,
        Rules rules) {
    /** One day's slots are kept in the bits of one word. */
    public static final int SLOTS_A_DAY = 64;

    /** {@code before} must have ended when {@code after} begins; both are indices of meetings. */
    public record Precedence(int before, int after) {}

    public Problem {
        slots = List.copyOf(slots);
        participants = List.copyOf(participants);
        meetings = List.copyOf(meetings);
        tables = List.copyOf(tables);
        precedences = List.copyOf(precedences);
        slotsAreInOrder(slots);
        indicesExist(slots.size(), participants.size(), meetings, tables.size(), precedences);
    }

    /** A problem in one hall, without precedences, under the usual rules. */
    public static Problem of(
            List<Slot> slots, List<Participant> participants, List<Meeting> meetings, List<Table> tables) {
        return new Problem(slots, participants, meetings, tables, Walks.none(), List.of(), Rules.usual());
    }

    public Problem under(Rules others) {
        return new Problem(slots, participants, meetings, tables, walks, precedences, others);
    }

    public Problem at(List<Table> others) {
        return new Problem(slots, participants, meetings, others, walks, precedences, rules);
    }

    private static void slotsAreInOrder(List<Slot> slots) {
        int inDay = 0;
        for (int t = 0; t < slots.size(); t++) {
            Slot slot = slots.get(t);
            Slot before = t == 0 ? null : slots.get(t - 1);
            boolean sameDay = before != null && before.day() == slot.day();
            inDay = sameDay ? inDay + 1 : 1;
            if (inDay > SLOTS_A_DAY) {
                throw new IllegalArgumentException("more than " + SLOTS_A_DAY + " slots on day " + slot.day());
            }
            if (sameDay ? before.until() > slot.from() : before != null && before.day() > slot.day()) {
                throw new IllegalArgumentException("slot " + t + " does not come after the one before it");
            }
        }
    }

    private static void indicesExist(
            int slots, int participants, List<Meeting> meetings, int tables, List<Precedence> precedences) {
        for (Meeting meeting : meetings) {
            for (int p : meeting.participants()) {
                exists(p, participants, meeting.key());
            }
            within(Math.max(meeting.fixed(), meeting.confirmed()), slots, meeting.key());
            within(meeting.table(), tables, meeting.key());
        }
        for (Precedence pair : precedences) {
            exists(pair.before(), meetings.size(), "precedence");
            exists(pair.after(), meetings.size(), "precedence");
        }
    }

    /** NONE is allowed. */
    private static void within(int index, int size, String of) {
        if (index != Meeting.NONE) {
            exists(index, size, of);
        }
    }

    private static void exists(int index, int size, String of) {
        if (index >= size || index < 0) {
            throw new IllegalArgumentException(of + " points to " + index + " of " + size);
        }
    }
}
