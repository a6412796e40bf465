package be.egmont.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is known at the beginning of a request of somebody whose sign-in nobody has ended; all of it is one reading.
 *
 * @param account null when the provider's subject has no account any more
 * @param granted the roles that he was given in Egmont, without those of his groups
 * @param unmarked those of them whose grant is not marked as used today
 * @param editions another text whenever an edition was changed; null when nobody has asked
 */
public record Arrival(CallerRow account, EffectiveRoles granted, Set<String> unmarked, String editions)
        implements Serializable {

    /** Somebody who was given nothing in Egmont. */
    public static Arrival of(CallerRow account) {
        return new Arrival(account, new EffectiveRoles(Set.of(), Set.of()), Set.of(), null);
    }

    static Arrival of(CallerRow account, Collection<HeldGrant> held, Instant now, String editions) {
        return new Arrival(
                account,
                Roles.standing(Set.of(), held.stream().map(HeldGrant::state).toList(), now),
                held.stream()
                        .filter(grant -> !grant.marked() && grant.state().isInForce(now))
                        .map(grant -> grant.state().role())
                        .collect(Collectors.toUnmodifiableSet()),
                editions);
    }

    /** His effective roles, when his groups give those. */
    public EffectiveRoles standing(Set<String> groups) {
        return new EffectiveRoles(both(groups, granted.everywhere()), both(groups, granted.somewhere()));
    }

    /** Whether a grant gives him a role that no group gives, for the first time today. */
    public boolean usesAnew(Set<String> groups) {
        return !groups.containsAll(unmarked);
    }

    private static Set<String> both(Set<String> groups, Set<String> granted) {
        Set<String> roles = new TreeSet<>(groups);
        roles.addAll(granted);
        return roles;
    }

    /**
     * A grant as it is read with the sign-in.
     *
     * @param marked whether its use is noted for today
     */
    record HeldGrant(GrantState state, boolean marked) {}
}
