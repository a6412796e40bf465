package be.egmont.access;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/**
 * What doors need of the caller's account.
 *
 * @param personId null when the account is linked to no person
 * @param language null when the person has chosen none
 */
public record CallerRow(Long personId, Translated.Language language) implements Serializable {}
