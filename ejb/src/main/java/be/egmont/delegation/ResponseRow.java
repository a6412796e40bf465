package be.egmont.delegation;

import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import java.io.Serializable;
import java.util.UUID;

/**
 * What somebody answered to the call home, and how he is reached.
 *
 * @param ofPost whether a post sends him; else an organisation
 * @param code of what sends him
 * @param sender its city or name
 * @param region of the post; null of an organisation
 * @param type the kind of the post or the category of the organisation
 * @param email null when none is known
 * @param phone null when none is known
 */
public record ResponseRow(
        UUID participant,
        String name,
        boolean leads,
        boolean ofPost,
        String code,
        Translated sender,
        Region region,
        String type,
        Rsvp rsvp,
        String email,
        String phone)
        implements Serializable {}
