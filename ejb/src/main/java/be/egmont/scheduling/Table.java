package be.egmont.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A table or a small room: one meeting at a time.
 *
 * @param key the caller's own name for it
 * @param place where it stands: an index into {@link Walks}
 * @param seats how many can sit there
 * @param open the slots at which it can be used
 */
public record Table(String key, int place, int seats, BitSet open) {
    public Table {
        open = (BitSet) open.clone();
    }

    @Override
    public BitSet open() {
        return (BitSet) open.clone();
    }

    public boolean openAt(int slot) {
        return open.get(slot);
    }

    /** A hall of equal tables, open all the time. */
    public static List<Table> hall(int tables, int seats, int slots) {
        BitSet open = new BitSet();
        open.set(0, slots);
        List<Table> hall = new ArrayList<>(tables);
        for (int i = 0; i < tables; i++) {
            hall.add(new Table(String.valueOf(i + 1), 0, seats, open));
        }
        return List.copyOf(hall);
    }
}
