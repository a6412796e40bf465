package be.egmont.stakeholder;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import java.io.Serializable;

/**
 * One line of the list of organisations.
 *
 * @param countries how many countries it lists; 0 when it works everywhere or in a region
 * @param members how many people it sends to the edition
 */
public record OrganisationRow(
        String code,
        String category,
        String level,
        Translated name,
        String scopeKind,
        String scopeRegion,
        int countries,
        Confidence confidence,
        String leader,
        int members)
        implements Serializable {}
