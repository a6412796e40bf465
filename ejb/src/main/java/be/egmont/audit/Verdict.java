package be.egmont.audit;

import java.io.Serializable;
import java.util.List;

/**
 * What came of verifying the journal.
 *
 * @param links how many links were read
 * @param signed how many checkpoints were compared
 * @param found how many faults there are
 * @param faults empty when nobody has bent it; at most as many as somebody reads
 */
public record Verdict(long links, int signed, long found, List<ChainFault> faults) implements Serializable {

    public boolean isWhole() {
        return faults.isEmpty();
    }
}
