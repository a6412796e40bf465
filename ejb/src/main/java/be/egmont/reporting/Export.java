package be.egmont.reporting;

import java.io.Serializable;
import java.time.Instant;

/**
 * The export of a report, with its reason.
 *
 * @param report its number, as in {@code R4}
 * @param sha256 the fingerprint of the file
 */
public record Export(Instant at, String actor, String report, String reason, String fileName, String sha256)
        implements Serializable {}
