package be.egmont.web.signin;

import be.egmont.access.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Maps the groups of a token to roles. */
final class Groups {

    private final String claim;
    private final String prefix;

    /**
     * The claim of the groups and their prefix.
     *
     * @param claim the name of the claim; a dot steps into a nested one, as in {@code realm_access.roles}
     * @param prefix what stands before the name of a role
     */
    Groups(String claim, String prefix) {
        this.claim = claim;
        this.prefix = prefix;
    }

    /** The roles among the groups; other groups are ignored. */
    Set<String> roles(Map<String, Object> claims) {
        return values(claims).stream()
                .filter(group -> group.startsWith(prefix))
                .map(group -> group.substring(prefix.length()))
                .filter(Role.ALL::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the claims have a list of groups, even an empty one. */
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
