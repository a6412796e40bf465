package be.egmont.notification;

import java.io.Serializable;
import java.util.UUID;

/**
 * What became of an order to remind.
 *
 * @param batch the letters that were written
 * @param letters how many
 * @param left how many of those chosen could not be reminded
 * @param waiting whether they wait for a second person
 */
public record ReminderDone(UUID batch, int letters, int left, boolean waiting) implements Serializable {}
