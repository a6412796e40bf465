package be.egmont.notification;

import java.io.Serializable;

/**
 * A piece of a text that was filled in.
 *
 * @param filled whether it stands for a placeholder
 */
public record Segment(String text, boolean filled) implements Serializable {}
