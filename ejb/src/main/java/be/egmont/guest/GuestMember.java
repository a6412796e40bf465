package be.egmont.guest;

import be.egmont.delegation.Stay;
import be.egmont.delegation.TravelLeg;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import java.io.Serializable;
import java.util.UUID;

/**
 * A member of the delegation, as its guest sees him.
 *
 * @param function null when none is known
 * @param travelVersion of what was said of his travel; 0 while nothing was
 */
public record GuestMember(
        UUID reference,
        int version,
        String name,
        Capacity capacity,
        Translated function,
        boolean leads,
        Stay stay,
        int travelVersion,
        TravelLeg arrival,
        TravelLeg departure)
        implements Serializable {}
