package be.egmont.seat;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A change of lead, as the page of its delegation names it.
 *
 * @param former null when nobody led before
 * @param undecided how many meetings still ask whom they follow
 */
public record SuccessionRow(UUID reference, String former, String successor, Instant from, int undecided)
        implements Serializable {}
