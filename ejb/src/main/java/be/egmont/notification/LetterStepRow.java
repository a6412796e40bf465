package be.egmont.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * A step in the life of a letter.
 *
 * @param actor the name of whoever took it; null when the application did by itself
 */
public record LetterStepRow(LetterStep step, Instant at, String actor, String note) implements Serializable {}
