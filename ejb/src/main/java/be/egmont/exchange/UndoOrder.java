package be.egmont.exchange;

import java.util.UUID;

/**
 * A file that was brought in and is to be undone by a job.
 *
 * @param run the file
 * @param version as whoever asked has seen it
 */
public record UndoOrder(UUID run, int version) {}
