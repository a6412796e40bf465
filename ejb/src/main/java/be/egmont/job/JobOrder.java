package be.egmont.job;

/**
 * What somebody wants done.
 *
 * @param kind that of its handler
 * @param topic what it is about: of one kind and topic at most one job waits or runs
 * @param edition to which it belongs; null when to none
 * @param payload what its handler takes
 */
public record JobOrder<P extends Record>(String kind, String topic, Long edition, P payload) {}
