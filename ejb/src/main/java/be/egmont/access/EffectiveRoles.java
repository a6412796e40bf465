package be.egmont.access;

import java.io.Serializable;
import java.util.Set;

/**
 * The roles of somebody.
 *
 * @param everywhere those that have no scope: of his groups, and of grants for the whole house
 * @param somewhere those and the ones that count in one edition or for one delegation only
 */
public record EffectiveRoles(Set<String> everywhere, Set<String> somewhere) implements Serializable {}
