package be.egmont.job;

import be.egmont.access.CallerContext;
import java.util.UUID;

/**
 * An attempt that this node has taken on.
 *
 * @param claim by which the attempt is known
 */
public record ClaimedJob(
        UUID reference, UUID claim, String kind, String payload, CallerContext asked, Long edition, int attempt) {}
