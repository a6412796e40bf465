package be.egmont.post;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;

/**
 * A post with the countries that it covers.
 *
 * @param country the host country by name; null for a city that carries none
 * @param jurisdiction the other countries covered, by name
 * @param organisation the multilateral organisation of a permanent representation
 */
public record PostView(
        String code,
        PostKind kind,
        PostStatus status,
        Translated plannedChange,
        Region region,
        Translated city,
        Translated name,
        Translated country,
        List<Translated> jurisdiction,
        Translated jurisdictionNote,
        Translated accreditedTo,
        Translated organisation,
        ZoneId zone,
        String website,
        Confidence confidence,
        String source,
        String note)
        implements Serializable {}
