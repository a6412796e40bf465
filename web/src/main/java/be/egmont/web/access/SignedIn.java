package be.egmont.web.access;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is signed in, as kept in the session.
 *
 * @param subject by which the provider knows the person; the name of the principal everywhere in the house
 * @param idToken what the provider wants to see again when the person signs out
 */
record SignedIn(String subject, String name, String email, Set<String> roles, String idToken) implements Serializable {

    static final String KEY = SignedIn.class.getName();
}
