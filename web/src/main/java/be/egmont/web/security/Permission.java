package be.egmont.web.security;

import java.util.Set;

/**
 * What a boundary lets some roles do: one verb that writes, or all that it shows.
 *
 * @param boundary its simple name
 * @param verb the verb that writes; empty for what the boundary shows
 * @param roles who may
 * @param bound whether a role that was given for one edition or delegation reaches only what belongs to it
 */
public record Permission(String boundary, String verb, Set<String> roles, boolean bound) {

    public Permission {
        roles = Set.copyOf(roles);
    }

    public boolean isWriting() {
        return !verb.isEmpty();
    }
}
