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
    static Set<String> effective(Set<String> groups, Collection<Held> grants, Instant now) {
        Set<String> roles = new TreeSet<>(groups);
        grants.stream().filter(grant -> grant.isInForce(now)).map(Held::role).forEach(roles::add);
        return roles;
    }

    /** The same, with those apart that count for the whole house. */
    static Standing standing(Set<String> groups, Collection<Held> grants, Instant now) {
        List<Held> unscoped = grants.stream().filter(grant -> !grant.scoped()).toList();
        return new Standing(effective(groups, unscoped, now), effective(groups, grants, now));
    }

    /** Whether the house still has an administrator when those two lists, of groups and of grants, are all there is. */
    static boolean isGoverned(Collection<Set<String>> groups, Collection<Held> grants, Instant now) {
        return groups.stream().anyMatch(roles -> roles.contains(Role.ADMINISTRATOR))
                || effective(Set.of(), grants, now).contains(Role.ADMINISTRATOR);
    }
}
