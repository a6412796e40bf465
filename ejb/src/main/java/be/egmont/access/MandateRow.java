package be.egmont.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One mandate in force, as its two persons read it.
 *
 * @param given whether the person whose list it is gives it; else that person is the one who acts
 */
public record MandateRow(
        UUID reference, boolean given, String giver, String taker, Instant from, Instant until, String reason)
        implements Serializable {

    /** A moment of its last day, as people name its end. */
    public Instant last() {
        return until.minusSeconds(1);
    }
}
