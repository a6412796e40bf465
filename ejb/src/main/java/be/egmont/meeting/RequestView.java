package be.egmont.meeting;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One request with its history, and what the reader may do with it now.
 *
 * @param steps the oldest first
 * @param members the asked side's people, its head first, when the reader may accept; else empty
 * @param may what the reader's role and the state of the request allow
 */
public record RequestView(RequestRow row, List<StepRow> steps, List<Member> members, Set<Step> may)
        implements Serializable {

    /** Somebody who may come for the asked side. */
    public record Member(UUID reference, String name, boolean leads) implements Serializable {}

    public boolean may(Step step) {
        return may.contains(step);
    }
}
