package be.egmont.web.signin;

import be.egmont.access.Role;
import be.egmont.kernel.Setting;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The level of assurance (acr) that a role requires: a password alone may have been read by somebody else. */
public final class Assurance {

    private final List<String> levels;
    private final Map<String, String> weakest;

    /**
     * Reads the two settings.
     *
     * @param levels the provider's words, from the weakest to the strongest, with spaces between
     * @param roles pairs of role and weakest level
     * @throws IllegalStateException naming the setting, when a role or a level is unknown
     */
    Assurance(String levels, String roles) {
        this.levels = words(levels);
        this.weakest = new HashMap<>();
        for (String pair : words(roles)) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2 || !Role.ALL.contains(parts[0]) || !this.levels.contains(parts[1])) {
                throw new IllegalStateException("The setting " + Setting.OIDC_ACR_ROLES.key() + " says " + pair
                        + ": a role of " + Role.ALL + ", =, and a level of " + Setting.OIDC_ACR_LEVELS.key() + ": "
                        + this.levels);
            }
            weakest.put(parts[0], parts[1]);
        }
    }

    public static Assurance configured() {
        return new Assurance(
                Setting.OIDC_ACR_LEVELS.find().orElse(""),
                Setting.OIDC_ACR_ROLES.find().orElse(""));
    }

    /** Those of the roles that this level is enough for; an unknown level is weaker than all. */
    Set<String> held(Set<String> roles, String acr) {
        return roles.stream().filter(role -> holds(role, acr)).collect(Collectors.toUnmodifiableSet());
    }

    /** The level that would be enough for all of the roles; empty when this one is. */
    Optional<String> wanted(Set<String> roles, String acr) {
        return roles.stream()
                .filter(role -> !holds(role, acr))
                .map(weakest::get)
                .max(Comparator.comparingInt(levels::indexOf));
    }

    private boolean holds(String role, String acr) {
        String least = weakest.get(role);
        return least == null || levels.indexOf(acr) >= levels.indexOf(least);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
