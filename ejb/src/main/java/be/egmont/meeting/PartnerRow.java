package be.egmont.meeting;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * A delegation that one may ask for a meeting.
 *
 * @param country a post's host country, null for an organisation or a city that carries none
 * @param unsure whether what is known of the post or organisation is to be checked by the ministry
 * @param open the request that is already open between the two, else null
 */
public record PartnerRow(
        UUID delegation,
        boolean ofPost,
        String code,
        Translated title,
        Translated country,
        String leader,
        boolean unsure,
        UUID open)
        implements Serializable {}
