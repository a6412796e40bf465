package be.egmont.scheduling;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A meeting that is wanted. Made with {@link #of} and refined: {@code Meeting.of("m1", 0, 7).weighing(5).lasting(2)}.
 *
 * @param key the caller's own name for it
 * @param participants all who must be there, as indices into the problem's participants
 * @param weight how much it is worth to hold it
 * @param length in slots
 * @param wish the half of the day its people would like; holding it at another time costs a little
 * @param wishedDay the day they would like, numbered as the slots' days are, or {@link #NONE}
 * @param session the half of the day in which it must be
 * @param fixed the slot at which it must begin, or {@link #NONE}
 * @param confirmed the slot that was communicated, or NONE; moving it costs, dropping it costs most
 * @param table the table that was communicated, or NONE
 */
public record Meeting(
        String key,
        List<Integer> participants,
        int weight,
        int length,
        Half wish,
        int wishedDay,
        Half session,
        int fixed,
        int confirmed,
        int table) {
    public static final int NONE = -1;

    public Meeting {
        participants = List.copyOf(new LinkedHashSet<>(participants));
        if (participants.isEmpty() || weight < 1 || length < 1 || fixed < NONE || confirmed < NONE || table < NONE) {
            throw new IllegalArgumentException("meeting " + key + ": somebody, with weight and length of 1 or more");
        }
    }

    public static Meeting of(String key, List<Integer> participants) {
        return new Meeting(key, participants, 1, 1, Half.ANY, NONE, Half.ANY, NONE, NONE, NONE);
    }

    public static Meeting of(String key, int one, int other) {
        return of(key, List.of(one, other));
    }

    public Meeting weighing(int worth) {
        return new Meeting(key, participants, worth, length, wish, wishedDay, session, fixed, confirmed, table);
    }

    public Meeting lasting(int slots) {
        return new Meeting(key, participants, weight, slots, wish, wishedDay, session, fixed, confirmed, table);
    }

    public Meeting wishing(Half half) {
        return new Meeting(key, participants, weight, length, half, wishedDay, session, fixed, confirmed, table);
    }

    public Meeting wishingDay(int day) {
        return new Meeting(key, participants, weight, length, wish, day, session, fixed, confirmed, table);
    }

    public Meeting within(Half half) {
        return new Meeting(key, participants, weight, length, wish, wishedDay, half, fixed, confirmed, table);
    }

    public Meeting fixedAt(int slot) {
        return new Meeting(key, participants, weight, length, wish, wishedDay, session, slot, confirmed, table);
    }

    public Meeting confirmedAt(int slot, int where) {
        return new Meeting(key, participants, weight, length, wish, wishedDay, session, fixed, slot, where);
    }

    /** Whether the slot is in the wished half of the day. */
    public boolean wishes(Slot slot) {
        return wish.covers(slot.half()) && (wishedDay == NONE || wishedDay == slot.day());
    }

    public boolean isFixed() {
        return fixed != NONE;
    }

    public boolean isConfirmed() {
        return confirmed != NONE;
    }
}
