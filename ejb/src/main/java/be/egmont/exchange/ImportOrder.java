package be.egmont.exchange;

import java.util.UUID;

/**
 * A file that is to be checked or brought in by a job.
 *
 * @param kept the file
 * @param stores whether it is brought in; else it is only checked
 */
public record ImportOrder(UUID kept, boolean stores) {}
