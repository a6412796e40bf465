package be.egmont.delegation;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What was said of somebody's stay.
 *
 * @param statedBy the name of whoever said it; null when it was never said here
 * @param onBehalf whether that was somebody else
 * @param since when; null when it was never said here
 */
public record StayRow(UUID participant, Stay stay, String statedBy, boolean onBehalf, Instant since)
        implements Serializable {}
