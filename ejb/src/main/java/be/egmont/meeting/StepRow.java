package be.egmont.meeting;

import java.io.Serializable;
import java.time.Instant;

/**
 * One step in the life of a request.
 *
 * @param actor the name of whoever took it
 * @param onBehalf the name of the person for whom he took it; null for himself
 * @param startsAt when it put the meeting, and at which {@code table}; both null for the other steps
 */
public record StepRow(
        Step step, Instant at, String actor, String onBehalf, String reason, Instant startsAt, Integer table)
        implements Serializable {}
