/**
 * Jobs: work that goes on when the request that asked for it is over, and when the node that runs it is not there any more.
 *
 * <p>A feature adds a job in its own transaction ({@link be.egmont.job.JobQueue}) and does the work in a
 * {@link be.egmont.job.JobHandler}, which calls boundaries in the name of whoever asked. A timer that nobody asked for calls no
 * guarded boundary: it is a {@code @Singleton} that offers nothing to callers and works on rows of its own feature.
 */
package be.egmont.job;
