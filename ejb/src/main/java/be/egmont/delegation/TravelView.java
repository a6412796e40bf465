package be.egmont.delegation;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The travel of one participant, for who may say it.
 *
 * @param version of it; 0 while nothing was said
 * @param code of the post or organisation that sends him
 * @param zone of the edition, in which the hours are meant
 * @param late whether he arrives after the first day on which he is there
 * @param early whether he leaves before the last
 */
public record TravelView(
        UUID participant,
        int version,
        String name,
        boolean ofPost,
        String code,
        Translated title,
        ZoneId zone,
        TravelLeg arrival,
        TravelLeg departure,
        boolean late,
        boolean early)
        implements Serializable {}
