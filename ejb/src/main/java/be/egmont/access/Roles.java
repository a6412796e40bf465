package be.egmont.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Combines the roles from groups with those from grants. */
final class Roles {

    private Roles() {}

    /** The roles from groups and from grants in force; a grant only adds roles. */
    static Set<String> effective(Set<String> groups, Collection<GrantState> grants, Instant now) {
        Set<String> roles = new TreeSet<>(groups);
        grants.stream()
                .filter(grant -> grant.isInForce(now))
                .map(GrantState::role)
                .forEach(roles::add);
        return roles;
    }

    /** The same, with the roles without a scope apart. */
    static EffectiveRoles standing(Set<String> groups, Collection<GrantState> grants, Instant now) {
        List<GrantState> unscoped =
                grants.stream().filter(grant -> !grant.scoped()).toList();
        return new EffectiveRoles(effective(groups, unscoped, now), effective(groups, grants, now));
    }

    /** Whether those groups and grants leave Egmont with an administrator. */
    static boolean isGoverned(Collection<Set<String>> groups, Collection<GrantState> grants, Instant now) {
        return groups.stream().anyMatch(roles -> roles.contains(Role.ADMINISTRATOR))
                || effective(Set.of(), grants, now).contains(Role.ADMINISTRATOR);
    }
}
