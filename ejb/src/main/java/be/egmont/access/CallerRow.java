package be.egmont.access;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.List;

/**
 * What boundaries need to know of the caller's account.
 *
 * @param personId null when the account is linked to no person
 * @param language null when the person has chosen none
 * @param reaches his grants in force that have a scope
 */
public record CallerRow(Long personId, Translated.Language language, List<ScopedRole> reaches)
        implements Serializable {}
