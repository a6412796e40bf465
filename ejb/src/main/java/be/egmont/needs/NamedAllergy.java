package be.egmont.needs;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.SortedSet;

/**
 * Somebody with severe allergies who has consented to being named to the kitchen.
 *
 * @param delegation what sends him
 * @param severe the codes of these allergies
 * @param remark for the kitchen; null for none
 */
public record NamedAllergy(String name, Translated delegation, SortedSet<String> severe, String remark)
        implements Serializable {}
