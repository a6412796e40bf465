package be.egmont.web.signin;

import java.util.Map;
import java.util.Optional;

/** Finds a claim by its configured name, be it of the token itself or nested in another claim. */
final class Claims {

    private Claims() {}

    /**
     * The claim of that name.
     *
     * @param name as it stands in the token, or with dots that step into nested claims; the former counts first, since
     *     names of claims may be addresses
     */
    static Object find(Map<String, Object> claims, String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        Object found = claims;
        for (String step : name.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    static Optional<String> text(Map<String, Object> claims, String name) {
        return Optional.ofNullable(find(claims, name))
                .filter(String.class::isInstance)
                .map(found -> ((String) found).strip())
                .filter(found -> !found.isEmpty());
    }
}
