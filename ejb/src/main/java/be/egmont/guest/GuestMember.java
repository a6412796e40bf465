package be.egmont.guest;

import be.egmont.delegation.Stay;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import java.io.Serializable;
import java.util.UUID;

/**
 * A member of the delegation, as its guest sees him.
 *
 * @param function null when none is known
 */
public record GuestMember(
        UUID reference, int version, String name, Capacity capacity, Translated function, boolean leads, Stay stay)
        implements Serializable {}
