package be.egmont.scheduling;

import java.util.BitSet;

/**
 * Somebody, or a delegation that moves as one, who can be at one meeting at a time.
 *
 * @param key the caller's own name for him
 * @param available the slots at which he can be met
 */
public record Participant(String key, Side side, BitSet available) {
    public Participant {
        available = (BitSet) available.clone();
    }

    @Override
    public BitSet available() {
        return (BitSet) available.clone();
    }

    public boolean availableAt(int slot) {
        return available.get(slot);
    }
}
