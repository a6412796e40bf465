package be.egmont.seat;

import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import java.io.Serializable;
import java.util.UUID;

/**
 * A member of a delegation, as whoever keeps it changes him.
 *
 * @param code of the post or organisation that sends it
 * @param function what he is called there; null when nothing is written
 * @param hindrance why he cannot be taken out of the delegation, as a key of the books; null when he can
 * @param open whether the edition is not closed
 */
public record MemberView(
        UUID reference,
        int version,
        String name,
        boolean ofPost,
        String code,
        Translated title,
        Capacity capacity,
        Translated function,
        String hindrance,
        boolean open)
        implements Serializable {

    /** Whether his capacity changes with the lead only. */
    public boolean holdsSeat() {
        return capacity == Capacity.HEAD || capacity == Capacity.ACTING_HEAD;
    }
}
