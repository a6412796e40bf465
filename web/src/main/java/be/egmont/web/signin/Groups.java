package be.egmont.web.signin;

import be.egmont.access.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the roles of the house out of the groups that a token lists. */
final class Groups {

    private final String claim;
    private final String prefix;

    /**
     * Where the groups stand and what they are called.
     *
     * @param claim the name of the claim; a dot steps into a nested one, as in {@code realm_access.roles}
     * @param prefix what stands before the name of a role
     */
    Groups(String claim, String prefix) {
        this.claim = claim;
        this.prefix = prefix;
    }

    /** The roles among the groups; groups that are no role of ours are of no interest. */
    Set<String> roles(Map<String, Object> claims) {
        return values(claims).stream()
                .filter(group -> group.startsWith(prefix))
                .map(group -> group.substring(prefix.length()))
                .filter(Role.ALL::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the claims say anything about groups, be it that there are none. */
    boolean stand(Map<String, Object> claims) {
        return found(claims) != null;
    }

    private Collection<String> values(Map<String, Object> claims) {
        Object found = found(claims);
        if (found instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return found instanceof String one ? Arrays.asList(one.split("[ ,]+", -1)) : Set.of();
    }

    private Object found(Map<String, Object> claims) {
        return Claims.find(claims, claim);
    }
}
