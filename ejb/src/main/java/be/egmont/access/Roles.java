package be.egmont.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The algebra of roles: what groups and grants make together. */
final class Roles {

    private Roles() {}

    /** Those of the groups and those of the grants in force: a grant adds, it never takes away. */
    static Set<String> effective(Set<String> groups, Collection<GrantState> grants, Instant now) {
        Set<String> roles = new TreeSet<>(groups);
        grants.stream()
                .filter(grant -> grant.isInForce(now))
                .map(GrantState::role)
                .forEach(roles::add);
        return roles;
    }

    /** The same, with those apart that count for the whole house. */
    static EffectiveRoles standing(Set<String> groups, Collection<GrantState> grants, Instant now) {
        List<GrantState> unscoped =
                grants.stream().filter(grant -> !grant.scoped()).toList();
        return new EffectiveRoles(effective(groups, unscoped, now), effective(groups, grants, now));
    }

    /** Whether the house still has an administrator when those two lists, of groups and of grants, are all there is. */
    static boolean isGoverned(Collection<Set<String>> groups, Collection<GrantState> grants, Instant now) {
        return groups.stream().anyMatch(roles -> roles.contains(Role.ADMINISTRATOR))
                || effective(Set.of(), grants, now).contains(Role.ADMINISTRATOR);
    }
}
