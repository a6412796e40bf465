package be.egmont.person;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A merge that can still be undone.
 *
 * @param gone the reference of who went, by which the merge is known
 * @param goneName under which he went
 * @param keptName of who stayed, as he is called now; null when he has gone in a later merge
 * @param by the name of who merged them
 * @param until when it can be undone
 */
public record MergeRow(UUID gone, String goneName, UUID kept, String keptName, Instant at, String by, Instant until)
        implements Serializable {}
