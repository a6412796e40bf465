package be.egmont.delegation;

import java.io.Serializable;
import java.util.UUID;

/**
 * Whom one finds on site of a delegation.
 *
 * @param member the member of it; null for somebody else
 * @param name of him, or of that other person
 * @param phone null when it is not known
 */
public record OnSiteContact(UUID member, String name, String phone) implements Serializable {}
