package be.egmont.job;

/**
 * What somebody wants done.
 *
 * @param kind that of its handler
 * @param topic what it is about: of one kind and topic at most one job waits or runs
 * @param lane those of one lane run one after the other, in the order in which they were asked for; null when it waits for no
 *     other
 * @param edition to which it belongs; null when to none
 * @param payload what its handler takes
 */
public record JobOrder<P extends Record>(String kind, String topic, String lane, Long edition, P payload) {

    /** One that waits for no other. */
    public JobOrder(String kind, String topic, Long edition, P payload) {
        this(kind, topic, null, edition, payload);
    }
}
