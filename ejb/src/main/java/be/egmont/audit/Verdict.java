package be.egmont.audit;

import java.io.Serializable;
import java.util.List;

/**
 * The result of verifying the journal.
 *
 * @param links how many links were read
 * @param signed how many checkpoints were compared
 * @param found how many faults there are
 * @param faults the faults reported one by one; empty when the journal is intact
 */
public record Verdict(long links, int signed, long found, List<ChainFault> faults) implements Serializable {

    /** Whether it only agrees with itself: without a seal nobody can say that all of it is not written anew. */
    public boolean isUnproved() {
        return isWhole() && links > 0 && signed == 0;
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }
}
