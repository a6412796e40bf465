package be.egmont.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * One raw fact as presence is computed from it: a badge went in or out, then.
 *
 * @param at when it happened
 * @param receivedAt when the server received it
 */
public record BadgeEvent(Direction direction, Instant at, Source source, Instant receivedAt) implements Serializable {}
