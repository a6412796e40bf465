package be.egmont.stakeholder;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * An organisation with its scope.
 *
 * @param countries the countries it works in, by name; empty when it works everywhere or in a region
 * @param posts the open posts that cover one of these countries
 */
public record OrganisationView(
        UUID reference,
        String code,
        String category,
        String level,
        Translated name,
        String website,
        String scopeKind,
        String scopeRegion,
        List<Translated> countries,
        List<PostInScope> posts,
        Translated sectors,
        String pressRelease,
        Confidence confidence,
        String source,
        Translated note)
        implements Serializable {

    /** A post whose host country or jurisdiction lies in the scope. */
    public record PostInScope(String code, Translated city) implements Serializable {}
}
