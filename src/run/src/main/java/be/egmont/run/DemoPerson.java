package be.egmont.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who does not exist and may sign in.
 *
 * @param group where he stands on the sign-in page
 * @param role what he is, by language
 * @param groups what the token says of him, from which Egmont derives what he may do
 * @param hint what to try as him, in English, for the terminal
 */
public record DemoPerson(
        String sub,
        String givenName,
        String familyName,
        String group,
        Map<String, String> role,
        List<String> groups,
        String hint) {

    public String name() {
        return givenName + " " + familyName;
    }

    String initials() {
        return givenName.substring(0, 1) + familyName.substring(0, 1);
    }

    /** What the token says of a person who signed in by the page of that language. */
    public Map<String, Object> claims(String language) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("preferred_username", sub);
        claims.put("name", name());
        claims.put("given_name", givenName);
        claims.put("family_name", familyName);
        claims.put("email", sub + "@egmont.example");
        claims.put("locale", language);
        claims.put("groups", groups);
        return claims;
    }
}
