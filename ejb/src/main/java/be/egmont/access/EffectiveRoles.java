package be.egmont.access;

import java.io.Serializable;
import java.util.Set;

/**
 * The roles of somebody.
 *
 * @param everywhere those without a scope: from groups, and from grants without a scope
 * @param somewhere those and the ones that count in one edition or for one delegation only
 */
public record EffectiveRoles(Set<String> everywhere, Set<String> somewhere) implements Serializable {}
