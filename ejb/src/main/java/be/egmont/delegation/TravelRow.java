package be.egmont.delegation;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * Who arrives or leaves when.
 *
 * @param code of the post or organisation that sends him
 * @param misses whether it does not go with the days on which he is there
 */
public record TravelRow(
        UUID participant,
        String name,
        boolean ofPost,
        String code,
        Translated title,
        boolean arrives,
        TravelLeg leg,
        boolean misses)
        implements Serializable {}
